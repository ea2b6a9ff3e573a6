// Passkeys: shows the buttons where the browser can use them, and carries what the device says to the site.
// Everything else in the back office works without this file.
(() => {
  "use strict";

  const toBytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const toText = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const known = (list) => (list || []).map((item) => ({ ...item, id: toBytes(item.id) }));

  async function send(form, path, body) {
    const token = form.elements.namedItem("_csrf").value;
    const answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": token },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    return answer.json();
  }

  // The page that was asked for before signing in, as the site wrote it into the form
  const next = (form) => form.elements.namedItem("next")?.value;

  async function register(form) {
    const options = await send(form, "/webauthn/register/options");
    const made = await navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: toBytes(options.challenge),
        user: { ...options.user, id: toBytes(options.user.id) },
        excludeCredentials: known(options.excludeCredentials),
      },
    });
    await send(form, "/webauthn/register", {
      publicKey: {
        credential: {
          id: made.id,
          rawId: toText(made.rawId),
          response: {
            attestationObject: toText(made.response.attestationObject),
            clientDataJSON: toText(made.response.clientDataJSON),
            transports: made.response.getTransports ? made.response.getTransports() : [],
          },
          type: made.type,
          clientExtensionResults: made.getClientExtensionResults(),
          authenticatorAttachment: made.authenticatorAttachment,
        },
        label: form.elements.namedItem("label").value.trim() || form.dataset.label,
      },
    });
    location.assign(next(form) || "/admin/security?added#passkeys");
  }

  async function signIn(form) {
    const options = await send(form, "/webauthn/authenticate/options");
    const proof = await navigator.credentials.get({
      publicKey: {
        ...options,
        challenge: toBytes(options.challenge),
        allowCredentials: known(options.allowCredentials),
      },
    });
    const answer = await send(form, "/login/webauthn", {
      id: proof.id,
      rawId: toText(proof.rawId),
      response: {
        authenticatorData: toText(proof.response.authenticatorData),
        clientDataJSON: toText(proof.response.clientDataJSON),
        signature: toText(proof.response.signature),
        userHandle: proof.response.userHandle ? toText(proof.response.userHandle) : undefined,
      },
      credType: proof.type,
      clientExtensionResults: proof.getClientExtensionResults(),
      authenticatorAttachment: proof.authenticatorAttachment,
    });
    location.assign(next(form) || answer.redirectUrl);
  }

  if (!window.PublicKeyCredential) {
    return;
  }
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const says = form.querySelector("[role=status]");
      says.textContent = "";
      try {
        await (form.dataset.passkey === "register" ? register(form) : signIn(form));
      }
      catch {
        says.textContent = form.dataset.failed;
      }
    });
  }
})();
