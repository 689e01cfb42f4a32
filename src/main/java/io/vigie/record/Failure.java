package io.vigie.record;

/**
 * Why a document gave nothing.
 *
 * @param source as in {@link Article#source()}
 * @param error a kind, kebab-case, such as {@code not-found}
 * @param message for people: what happened and the way out
 * @param retriable whether a later run may succeed
 */
public record Failure(String source, Stage stage, String error, String message, boolean retriable) {}
