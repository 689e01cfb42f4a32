package io.vigie.record;

/** The step of the pipeline in which something failed. */
public enum Stage implements Code {
  SOURCE, FETCH, ARTICLE, ANNOTATE, FINDING, ASSEMBLE, MERGE, STORE, EXPORT, DATA, TRAIN, EVALUATE
}
