package org.courtsanctions.account;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.account.Sessions.Factor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationProvider;
import org.springframework.security.web.webauthn.management.CredentialRecordOwnerAuthorizationManager;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The addresses that browsers talk to about passkeys, by Spring Security. Whoever signs
 * in with one gets a session like everybody else.
 */
@Component
class PasskeyFilters implements UserDetailsService {

	private static final Logger log = LoggerFactory.getLogger(PasskeyFilters.class);

	private final WebAuthnRelyingPartyOperations operations;

	private final UserCredentialRepository credentials;

	private final PublicKeyCredentialUserEntityRepository handles;

	private final AccountStore accounts;

	private final SignInService signIn;

	private final Sessions sessions;

	PasskeyFilters(WebAuthnRelyingPartyOperations operations, UserCredentialRepository credentials,
			PublicKeyCredentialUserEntityRepository handles, AccountStore accounts, SignInService signIn,
			Sessions sessions) {
		this.operations = operations;
		this.credentials = credentials;
		this.handles = handles;
		this.accounts = accounts;
		this.signIn = signIn;
		this.sessions = sessions;
	}

	void addTo(HttpSecurity http) {
		var authentication = new WebAuthnAuthenticationFilter();
		authentication
			.setAuthenticationManager(new ProviderManager(new WebAuthnAuthenticationProvider(this.operations, this)));
		authentication.setSecurityContextRepository(new NullSecurityContextRepository());
		authentication.setAuthenticationSuccessHandler((request, response, proof) -> {
			this.sessions.begin(proof.getName(), Set.of(Factor.PASSKEY), request, response);
			this.signIn.arrived(proof.getName());
			response.setContentType(MediaType.APPLICATION_JSON_VALUE);
			response.getWriter().write("{\"authenticated\":true,\"redirectUrl\":\"/admin\"}");
		});
		authentication.setAuthenticationFailureHandler(
				(request, response, ex) -> response.setStatus(HttpServletResponse.SC_UNAUTHORIZED));
		var registration = new WebAuthnRegistrationFilter(this.credentials, this.operations);
		registration.setDeleteCredentialAuthorizationManager(
				new CredentialRecordOwnerAuthorizationManager(this.credentials, this.handles));
		http.addFilterAfter(new UnreadableIsRefused(), CsrfFilter.class)
			.addFilterBefore(authentication, BasicAuthenticationFilter.class)
			.addFilterAfter(registration, AuthorizationFilter.class)
			.addFilterAfter(new PublicKeyCredentialCreationOptionsFilter(this.operations), AuthorizationFilter.class)
			.addFilterAfter(new PublicKeyCredentialRequestOptionsFilter(this.operations), AuthorizationFilter.class);
	}

	/** Finds the account behind a passkey, as long as it may sign in. */
	@Override
	public User loadUserByUsername(String name) {
		Account account = this.accounts.find(name)
			.filter((found) -> !found.disabled())
			.orElseThrow(() -> new UsernameNotFoundException("no account that may sign in"));
		return new User(account.name(), "", Set.of());
	}

	/** Answers what the filters cannot read with 400. */
	private static final class UnreadableIsRefused extends OncePerRequestFilter {

		@Override
		protected boolean shouldNotFilter(HttpServletRequest request) {
			return !request.getServletPath().startsWith("/webauthn/")
					&& !request.getServletPath().equals("/login/webauthn");
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			try {
				chain.doFilter(request, response);
			}
			catch (DataAccessResourceFailureException ex) {
				throw ex;
			}
			catch (RuntimeException ex) {
				log.info("Passkey request to {} refused: {}", request.getServletPath(), ex.getMessage());
				response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			}
		}

	}

}
