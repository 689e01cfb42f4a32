/** Title, byline, date and body text out of a page. Page → Article. */
@NullMarked
package io.vigie.article;

import org.jspecify.annotations.NullMarked;
