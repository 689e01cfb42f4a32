/** Numbers with what they count: "some 150,000 cameras", "2,6 millions d'euros". The words are data ({@code quantities.yaml}). */
@NullMarked
package io.vigie.annotate.quantities;

import org.jspecify.annotations.NullMarked;
