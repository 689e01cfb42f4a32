package io.vigie.train;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who does what to whom: subjects, objects and agents of verbs. A predicate counts as right when exactly its core arguments were found, each
 * in its role.
 */
final class CoreArguments {

  private static final Set<String> ROLES = Set.of("nsubj", "nsubj:pass", "obj", "obl:agent");

  private int predicates;
  private int exact;

  void add(Example gold, int[] foundHeads, List<String> foundRelations) {
    int[] goldHeads = gold.heads().stream().mapToInt(Integer::intValue).toArray();
    Map<Integer, Set<String>> expected = arguments(goldHeads, gold.relations());
    Map<Integer, Set<String>> found = arguments(foundHeads, foundRelations);
    expected.forEach((predicate, arguments) -> {
      if (gold.tags().get(predicate).startsWith("VERB")) {
        predicates++;
        exact += arguments.equals(found.get(predicate)) ? 1 : 0;
      }
    });
  }

  private static Map<Integer, Set<String>> arguments(int[] heads, List<String> relations) {
    Map<Integer, Set<String>> arguments = new HashMap<>();
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] >= 0 && ROLES.contains(relations.get(i))) {
        String role = relations.get(i).startsWith("nsubj") ? "nsubj" : relations.get(i);
        arguments.computeIfAbsent(heads[i], head -> new HashSet<>()).add(role + " " + i);
      }
    }
    return arguments;
  }

  /** Per cent of the verbs with core arguments whose core arguments are all right. */
  double exact() {
    return predicates == 0 ? 0 : 100.0 * exact / predicates;
  }
}
