package org.courtsanctions.pagecache;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How rendered pages are kept.
 *
 * @param enabled whether they are
 * @param memory what all copies together may take, in all their encodings
 * @param largest the largest page, not encoded, of which a copy is kept
 * @param longestAddress the longest address, in characters, whose page is kept: what
 * people follow is shorter, what is made up to fill the memory may not be longer
 * @param shared for how long caches between the register and its readers may answer for
 * it
 * @param stale for how long after that they may still, while they ask for a newer one
 */
@ConfigurationProperties("register.page-cache")
record PageCacheSettings(@DefaultValue("true") boolean enabled, @DefaultValue("64MB") DataSize memory,
		@DefaultValue("1MB") DataSize largest, @DefaultValue("1000") int longestAddress,
		@DefaultValue("5s") Duration shared, @DefaultValue("30s") Duration stale) {

	/**
	 * The header of pages that name none themselves.
	 * @param shareable whether caches between the register and its readers may keep the
	 * page
	 */
	String cacheControl(boolean shareable) {
		return !shareable ? "private, max-age=0" : "public, max-age=0, s-maxage=%d, stale-while-revalidate=%d"
			.formatted(this.shared.toSeconds(), this.stale.toSeconds());
	}

}
