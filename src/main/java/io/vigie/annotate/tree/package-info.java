/** The statistics behind tags, lemmas and trees: features, linear models, transitions, networks. Knows no language and no other room. */
@NullMarked
package io.vigie.annotate.tree;

import org.jspecify.annotations.NullMarked;
