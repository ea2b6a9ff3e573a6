package org.courtsanctions.web;

import java.net.URI;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the public finds the register. Citations, canonical addresses and the site map
 * name it whatever host a request came in by, so that one copy of a page serves all;
 * passkeys are bound to it.
 *
 * @param address scheme, host and port, for instance {@code https://register.example.org}
 */
@ConfigurationProperties("register")
public record SiteAddress(@DefaultValue("http://localhost:8080") URI address) {

	private static final Set<String> SCHEMES = Set.of("http", "https");

	public SiteAddress {
		boolean bare = address.getPath() == null || address.getPath().isEmpty() || address.getPath().equals("/");
		if (address.getHost() == null || !SCHEMES.contains(address.getScheme()) || !bare
				|| address.getQuery() != null) {
			throw new IllegalArgumentException(
					"register.address (REGISTER_ADDRESS) is http:// or https:// and a host, perhaps a port, and no more: "
							+ address);
		}
	}

	/** The host's name. */
	public String host() {
		return this.address.getHost();
	}

	/** Scheme, host and port as browsers write an origin. */
	public String origin() {
		return this.address.getScheme() + "://" + this.address.getAuthority();
	}

	/**
	 * The public address of a page.
	 * @param path path and query within the site, encoded
	 */
	public String of(String path) {
		return origin() + path;
	}

}
