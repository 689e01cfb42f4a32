package io.vigie.annotate.dates;

import org.jspecify.annotations.Nullable;

/** What only looks like a date. */
final class Nothing implements Moment {

  static final Nothing INSTANCE = new Nothing();

  private Nothing() {}

  @Override
  public @Nullable Resolved resolve(Scene scene) {
    return null;
  }
}
