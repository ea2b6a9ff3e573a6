package org.courtsanctions.account;

import java.util.List;

import org.courtsanctions.account.AccountEvent.Kind;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** Keeps passkeys in the database and notes when one is added or removed. */
class RecordedPasskeys implements UserCredentialRepository {

	private final JdbcUserCredentialRepository kept;

	private final PublicKeyCredentialUserEntityRepository handles;

	private final AccountEvents events;

	RecordedPasskeys(JdbcOperations jdbc, PublicKeyCredentialUserEntityRepository handles, AccountEvents events) {
		this.kept = new JdbcUserCredentialRepository(jdbc);
		this.handles = handles;
		this.events = events;
	}

	@Override
	public void delete(Bytes id) {
		CredentialRecord passkey = this.kept.findByCredentialId(id);
		this.kept.delete(id);
		if (passkey != null) {
			record(passkey, Kind.PASSKEY_REMOVED);
		}
	}

	@Override
	public void save(CredentialRecord passkey) {
		boolean added = this.kept.findByCredentialId(passkey.getCredentialId()) == null;
		this.kept.save(passkey);
		if (added) {
			record(passkey, Kind.PASSKEY_ADDED);
		}
	}

	@Override
	public @Nullable CredentialRecord findByCredentialId(Bytes id) {
		return this.kept.findByCredentialId(id);
	}

	@Override
	public List<CredentialRecord> findByUserId(Bytes user) {
		return this.kept.findByUserId(user);
	}

	private void record(CredentialRecord passkey, Kind kind) {
		var owner = this.handles.findById(passkey.getUserEntityUserId());
		if (owner != null) {
			this.events.record(owner.getName(), owner.getName(), kind, passkey.getLabel());
		}
	}

}
