package org.courtsanctions.account;

import java.util.Set;

import org.courtsanctions.web.SiteAddress;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/**
 * Passkeys: bound to the site's own address, and only with the owner verified by the
 * device (finger, face, PIN), so that one is two factors in itself.
 */
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

	private static final String SITE = "Court Sanctions Register";

	@Bean
	PublicKeyCredentialUserEntityRepository passkeyHandles(JdbcOperations jdbc) {
		return new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
	}

	@Bean
	UserCredentialRepository passkeyCredentials(JdbcOperations jdbc, PublicKeyCredentialUserEntityRepository handles,
			AccountEvents events) {
		return new RecordedPasskeys(jdbc, handles, events);
	}

	@Bean
	WebAuthnRelyingPartyOperations passkeyOperations(PublicKeyCredentialUserEntityRepository handles,
			UserCredentialRepository credentials, SiteAddress site) {
		var operations = new Webauthn4JRelyingPartyOperations(handles, credentials,
				PublicKeyCredentialRpEntity.builder().id(site.host()).name(SITE).build(), Set.of(site.origin()));
		operations.setCustomizeCreationOptions(
				(options) -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
					.residentKey(ResidentKeyRequirement.REQUIRED)
					.userVerification(UserVerificationRequirement.REQUIRED)
					.build()));
		operations
			.setCustomizeRequestOptions((options) -> options.userVerification(UserVerificationRequirement.REQUIRED));
		return operations;
	}

}
