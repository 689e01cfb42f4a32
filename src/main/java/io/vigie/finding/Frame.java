package io.vigie.finding;

import io.vigie.record.Code;
import io.vigie.record.IncidentStatus;
import io.vigie.record.IncidentType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a concept means as a record: its type, and which roles its participants play. An entry of {@code frames/*.yaml}.
 *
 * @param type an {@link io.vigie.record.IncidentType} or {@link io.vigie.record.PolicyActionType}
 * @param standsNamed whether a bare noun tells the event as soon as a vendor or a CVE is named with it
 * @param about what else the sentence must speak of: {@code topic} or a list of {@code clauses.yaml}; null for nothing
 * @param implies the incident that such a measure punishes; null for none
 * @param impliedStatus how sure that incident is
 * @param tellsDeed whether the word tells what is punished, and a date beside it is that of the deed
 * @param byAuthority whether it is no such measure where nobody who decides is told: who else deletes a film takes nothing down
 * @param notInGeneralBy classes of nameless doers whose habit it is no such event: "tools that target weak passwords"
 * @param notBy classes of whoever does what is no such event, unless somebody with the power to decide does it too: the inquiry of a paper
 * @param roles by name, in the order of the file
 */
record Frame(String name, Code type, Set<String> concepts, When when, boolean standsNamed, @Nullable String about, @Nullable IncidentType implies,
    IncidentStatus impliedStatus, boolean tellsDeed, boolean byAuthority,
    Set<String> notInGeneralBy, Set<String> notBy,
    Map<String, Role> roles) {

  /** Who decides. */
  static final String AUTHORITY = "authority";
  /** What a measure is directed at. */
  static final String TARGET = "target";
  static final String VICTIM = "victim";
  static final String ACTOR = "actor";
  /** The footage or data that a leak is of. */
  static final String CONTENT = "content";

  /** In which telling a frame applies. */
  enum When implements Code {
    /** The event is told, whether as fact, plan or claim. */
    TOLD,
    /** It is told that the activity ends or must not begin. */
    STOPPED,
    /** It is told that it can happen: a lock that can be opened. */
    POSSIBLE,
    ANY
  }

  /**
   * Who may play a role.
   *
   * @param from slots that may fill it, best first
   * @param is classes of which a filler must have one; {@code any} for whatever it is
   * @param not classes that it must not have
   * @param through classes of which a filler only leads on to another, further one: "access to"
   * @param optional whether the frame stands without it
   */
  record Role(List<Slot> from, Set<String> is, Set<String> not, Set<String> through, boolean optional) {}
}
