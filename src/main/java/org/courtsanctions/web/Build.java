package org.courtsanctions.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Names this build, so that what it made is told from what another one makes. */
@Component
public class Build {

	private final String id;

	Build(ObjectProvider<BuildProperties> build) {
		BuildProperties properties = build.getIfAvailable();
		this.id = (properties != null && properties.getTime() != null)
				? Long.toString(properties.getTime().getEpochSecond(), Character.MAX_RADIX) : "0";
	}

	public String id() {
		return this.id;
	}

}
