package io.vigie.record;

/** How sure it is that an incident happened. */
public enum IncidentStatus implements Code {
  /** Only somebody's claim stands for it. */
  ALLEGED,
  /** Stated as fact, or admitted by the victim, the maker or an authority. */
  CONFIRMED,
  /** An inquiry runs and nothing is admitted. */
  UNDER_INVESTIGATION,
  /** The denial is the news. */
  DENIED
}
