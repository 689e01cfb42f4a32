package io.vigie.finding;

import io.vigie.record.Code;
import io.vigie.record.IncidentStatus;
import io.vigie.record.IncidentType;
import io.vigie.record.PolicyActionType;
import io.vigie.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The frames of all languages: {@code frames/*.yaml}. Immutable. */
final class Frames {

  private final List<Frame> frames = new ArrayList<>();

  Frames() {
    YamlNode.load("frames/policy.yaml").list().forEach(entry -> frames.add(read(entry, PolicyActionType.class)));
    YamlNode.load("frames/incidents.yaml").list().forEach(entry -> frames.add(read(entry, IncidentType.class)));
  }

  private static <E extends Enum<E> & Code> Frame read(YamlNode entry, Class<E> types) {
    entry.allow("frame", "type", "evokedBy", "when", "standsNamed", "about", "implies", "impliedStatus", "tellsDeed", "byAuthority", "notInGeneralBy", "notBy", "roles");
    Map<String, Frame.Role> roles = new LinkedHashMap<>();
    entry.get("roles").entries().forEach((name, role) -> roles.put(name, role(role)));
    Frame.When when = entry.optional("when").map(node -> node.code(Frame.When.class)).orElse(Frame.When.TOLD);
    return new Frame(entry.get("frame").text(), entry.get("type").code(types), Set.copyOf(entry.texts("evokedBy")), when,
        isTrue(entry, "standsNamed"),
        entry.optional("about").map(YamlNode::text).orElse(null), entry.optional("implies").map(node -> node.code(IncidentType.class)).orElse(null),
        entry.optional("impliedStatus").map(node -> node.code(IncidentStatus.class)).orElse(IncidentStatus.CONFIRMED),
        isTrue(entry, "tellsDeed"), isTrue(entry, "byAuthority"),
        Set.copyOf(entry.texts("notInGeneralBy")), Set.copyOf(entry.texts("notBy")), roles);
  }

  private static Frame.Role role(YamlNode role) {
    role.allow("from", "is", "not", "through", "optional");
    List<Slot> from = role.get("from").list().stream().map(slot -> slot.code(Slot.class)).toList();
    return new Frame.Role(from, Set.copyOf(role.texts("is")), Set.copyOf(role.texts("not")), Set.copyOf(role.texts("through")), isTrue(role, "optional"));
  }

  private static boolean isTrue(YamlNode entry, String key) {
    return entry.optional(key).map(YamlNode::text).filter("true"::equals).isPresent();
  }

  /** The frames that a concept evokes, in order of the files. */
  List<Frame> evokedBy(String concept) {
    return frames.stream().filter(frame -> frame.concepts().contains(concept)).toList();
  }

  /** Every concept that some frame knows. */
  Set<String> concepts() {
    return frames.stream().flatMap(frame -> frame.concepts().stream()).collect(java.util.stream.Collectors.toUnmodifiableSet());
  }
}
