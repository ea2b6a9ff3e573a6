package org.courtsanctions.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of a person, to look at and to remove. */
@Service
@Transactional(readOnly = true)
class Passkeys {

	private final UserCredentialRepository passkeys;

	private final PublicKeyCredentialUserEntityRepository handles;

	Passkeys(UserCredentialRepository passkeys, PublicKeyCredentialUserEntityRepository handles) {
		this.passkeys = passkeys;
		this.handles = handles;
	}

	List<Passkey> of(String name) {
		var handle = this.handles.findByUsername(name);
		return (handle == null) ? List.of()
				: this.passkeys.findByUserId(handle.getId())
					.stream()
					.map((kept) -> new Passkey(kept.getCredentialId().toBase64UrlString(), kept.getLabel(),
							kept.getCreated(), kept.getLastUsed()))
					.sorted(Comparator.comparing(Passkey::added))
					.toList();
	}

	/** Removes one of the person's own; anything else is left alone. */
	@Transactional
	void remove(String name, String id) {
		of(name).stream()
			.filter((own) -> own.id().equals(id))
			.forEach((own) -> this.passkeys.delete(Bytes.fromBase64(own.id())));
	}

	/**
	 * A passkey.
	 *
	 * @param id its id, as addresses write it
	 * @param label what its owner calls it
	 * @param added when it was added
	 * @param lastUsed when it was last used
	 */
	record Passkey(String id, String label, Instant added, Instant lastUsed) {
	}

}
