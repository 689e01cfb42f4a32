package io.vigie.finding;

import io.vigie.record.Code;

/** A place that a participant of an event may take; frames say which role takes which slots. */
enum Slot implements Code {
  /** Who does it: subject of the active, "by X" of the passive, possessor of a noun. */
  DOER,
  /** What it is done to: object of the active, subject of the passive. */
  SUFFERER,
  /** What it is about: "ban on X", "inquiry into X", and what an ordered or forbidden activity is done to. */
  TOPIC,
  /** Who orders it: subject of the governing order. */
  ORDERER,
  /** Who is ordered to do it. */
  ADDRESSEE,
  /** With what it is done. */
  MEANS,
  /** What is lacking where it is done: "without a licence". */
  WITHOUT,
  /** Where or within what it holds. */
  PLACE,
  /** Whose or from where is what it is done to: "videos of a clinic". */
  OWNER,
  /** Whose list it is that something is put on: "the ministry's blacklist", "the blacklist of Norland". */
  KEEPER,
  /** Who says so. */
  SPEAKER,
  /** What stands before the word in its clause, nearest first: for what the tree got wrong. */
  BEFORE,
  /** What stands after it in its clause. */
  AFTER
}
