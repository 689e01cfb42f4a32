package io.vigie.record;

import org.jspecify.annotations.Nullable;

/** The one exception that crosses package borders. It names the stage and a kind of error, and ends as a {@link Failure}. */
public class VigieException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Stage stage;
  private final String kind;
  private final boolean retriable;

  /**
   * @param kind kebab-case, such as {@code not-found}
   * @param message names the input and the way out
   */
  public VigieException(Stage stage, String kind, String message) {
    this(stage, kind, message, false, null);
  }

  public VigieException(Stage stage, String kind, String message, boolean retriable, @Nullable Throwable cause) {
    super(message, cause);
    this.stage = stage;
    this.kind = kind;
    this.retriable = retriable;
  }

  public Stage stage() {
    return stage;
  }

  public String kind() {
    return kind;
  }

  public boolean retriable() {
    return retriable;
  }

  /** This exception as the failure of the document {@code source}. */
  public Failure toFailure(String source) {
    return new Failure(source, stage, kind, getMessage(), retriable);
  }
}
