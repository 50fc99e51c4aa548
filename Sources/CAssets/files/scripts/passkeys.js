// SPDX-License-Identifier: Apache-2.0
// Asks the browser for a passkey and hands its answer in with the form. All texts come from the page.

const bytes = text => Uint8Array.from(
    atob(text.replaceAll("-", "+").replaceAll("_", "/")), letter => letter.charCodeAt(0));

const text = buffer => btoa(Array.from(new Uint8Array(buffer), byte => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

const descriptors = form => form.dataset.passkeys.split(" ").filter(Boolean)
    .map(id => ({type: "public-key", id: bytes(id)}));

/** A new passkey for the signed-in person. */
async function create(form) {
    const {dataset} = form;
    const {response} = await navigator.credentials.create({publicKey: {
        rp: {id: dataset.party, name: document.querySelector(".masthead .name")?.textContent ?? dataset.party},
        user: {id: bytes(dataset.user), name: dataset.userName, displayName: dataset.userTitle},
        challenge: bytes(dataset.challenge),
        pubKeyCredParams: dataset.algorithms.split(" ").map(alg => ({type: "public-key", alg: Number(alg)})),
        excludeCredentials: descriptors(form),
        authenticatorSelection: {residentKey: "required", userVerification: dataset.verification},
        attestation: "none",
    }});
    return {"client-data": response.clientDataJSON, "attestation": response.attestationObject};
}

/** A signature by one that exists. */
async function get(form) {
    const credential = await navigator.credentials.get({publicKey: {
        rpId: form.dataset.party,
        challenge: bytes(form.dataset.challenge),
        allowCredentials: descriptors(form),
        userVerification: form.dataset.verification,
    }});
    const {response} = credential;
    return {
        "credential": credential.rawId, "client-data": response.clientDataJSON,
        "authenticator-data": response.authenticatorData, "signature": response.signature,
        "user": response.userHandle ?? new ArrayBuffer(0),
    };
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
    const problem = form.querySelector(".passkey-problem");
    const button = document.querySelector(`button[form="${form.id}"]`);
    const say = words => {
        problem.textContent = words;
        problem.hidden = false;
    };
    if (location.origin !== form.dataset.origin) {
        say(form.dataset.elsewhere);
        continue;
    }
    if (!window.PublicKeyCredential) {
        say(form.dataset.unknown);
        continue;
    }
    button.parentElement.hidden = false;
    form.addEventListener("submit", async event => {
        event.preventDefault();
        problem.hidden = true;
        button.disabled = true;
        try {
            const answers = await (form.dataset.passkey === "create" ? create : get)(form);
            for (const [name, value] of Object.entries(answers)) form.elements[`proof.${name}`].value = text(value);
            form.submit();
        } catch (error) {
            say(error.name === "InvalidStateError" ? form.dataset.repeated : form.dataset.cancelled);
            button.disabled = false;
        }
    });
}
