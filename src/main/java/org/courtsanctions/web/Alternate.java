package org.courtsanctions.web;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * The same content as a page in another form.
 *
 * @param key names the form; the message {@code alternate.<key>} says it in words
 * @param type the media type
 * @param href the address, with the page's choices, day and instant
 */
public record Alternate(String key, String type, String href) {

	/** The value of a {@code Link} header. */
	String link() {
		return "<" + this.href + ">; rel=\"alternate\"; type=\"" + this.type + "\"";
	}

	/**
	 * Another form of a page, before its choices are added.
	 *
	 * @param key names the form
	 * @param type the media type
	 * @param path where it stands, without query
	 * @param parameters which choices of the page it takes; all but the page number when
	 * null
	 */
	public record Form(String key, String type, String path, @Nullable Collection<String> parameters) {

		public Form(String key, String type, String path) {
			this(key, type, path, null);
		}

		boolean takes(String parameter) {
			return (this.parameters != null) ? this.parameters.contains(parameter) : !parameter.equals("page");
		}

	}

}
