package io.vigie;

import io.vigie.export.Run;
import io.vigie.record.Failure;
import io.vigie.source.Lead;

/** Told how a run goes on. Its methods are called by several threads, and must be quick. */
public interface RunListener {

  /** Hears nothing. */
  RunListener NONE = new RunListener() {};

  /** What became of a document. */
  enum Outcome {
    /** It was read and what it proves is kept. */
    READ,
    /** It is known and has not changed. */
    UNCHANGED,
    /** This run read it before it was stopped. */
    DONE_BEFORE
  }

  /**
   * The run begins.
   *
   * @param articles how many the output folder held before
   * @param goesOn whether an earlier start of the same run was stopped
   */
  default void started(long articles, boolean goesOn) {}

  /** A document was found in a source. */
  default void found(Lead lead) {}

  /** All sources are read; no more documents will be found. */
  default void allFound() {}

  default void done(Lead lead, Outcome outcome) {}

  /** A document gave nothing. */
  default void failed(Lead lead, Failure failure) {}

  /** Something else gave nothing: a source, a record in an archive, a correction. */
  default void failed(Failure failure) {}

  /** An article of an earlier run was read anew, because options, words or models changed. */
  default void renewed(String name) {}

  /** All documents are done; the records are merged and written. */
  default void merging() {}

  /**
   * Some documents hold word for word the article of another, without an address of their own, and are one article with it.
   *
   * @param documents how many, at least one
   */
  default void repeated(long documents) {}

  /** All files are written. */
  default void finished(Run run) {}
}
