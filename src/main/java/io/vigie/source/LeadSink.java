package io.vigie.source;

import io.vigie.record.Failure;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes what the readers find: lets wanted documents through once each, and stops the reading when there are enough. */
final class LeadSink {

  /** Ends the reading of sources from within; it carries nothing and never leaves the package. */
  static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super(null, null, false, false);
    }
  }

  private final SourceOptions options;
  private final Consumer<Lead> leads;
  private final Consumer<Failure> failures;
  private final SeenNames seen = new SeenNames();
  private long taken;

  LeadSink(SourceOptions options, Consumer<Lead> leads, Consumer<Failure> failures) {
    this.options = options;
    this.leads = leads;
    this.failures = failures;
  }

  void lead(Lead lead) {
    if (!options.admitsDate(lead.published()) || !options.admitsName(names(lead)) || !seen.add(lead.source())) {
      return;
    }
    leads.accept(lead);
    if (++taken >= options.maxArticles()) {
      throw new Enough();
    }
  }

  void fail(String source, String kind, String message) {
    fail(source, new VigieException(Stage.SOURCE, kind, message));
  }

  void fail(String source, VigieException failure) {
    if (seen.add(source + "\n" + failure.kind())) {
      failures.accept(failure.toFailure(source));
    }
  }

  private static List<String> names(Lead lead) {
    List<String> names = new ArrayList<>(List.of(lead.source()));
    @Nullable URI url = lead.url();
    if (url != null) {
      names.add(url.toString());
    }
    return names;
  }
}
