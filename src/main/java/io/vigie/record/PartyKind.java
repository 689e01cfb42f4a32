package io.vigie.record;

/** What kind of victim, actor or party somebody is. */
public enum PartyKind implements Code {
  PERSON, PEOPLE, COMPANY, PUBLIC_BODY, HEALTH, SCHOOL, POLICE, MILITARY, CRIMINAL_GROUP, STATE_ACTOR, OTHER
}
