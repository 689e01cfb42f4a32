package io.vigie.annotate;

/** The shipped models, loaded once for all tests: each copy takes hundreds of megabytes. */
public final class SharedModels {

  public static final Models MODELS = new Models();

  private SharedModels() {}
}
