package org.courtsanctions.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The same bytes for everybody, from Spring MVC behind all filters of the register: what
 * an answer costs before anything is looked up or written. Only {@link SiteBench} has it.
 */
@RestController
@Profile("bench")
class BareEndpoint {

	private final byte[] bytes;

	BareEndpoint(@Value("${bench.bare}") Path file) throws IOException {
		this.bytes = Files.readAllBytes(file);
	}

	@GetMapping("/bare")
	ResponseEntity<byte[]> bare() {
		return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(this.bytes);
	}

}
