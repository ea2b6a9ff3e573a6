package org.courtsanctions.editing;

import java.util.ArrayList;
import java.util.List;

import org.courtsanctions.account.Visitor;
import org.courtsanctions.account.Visitor.Answer;
import org.courtsanctions.web.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody at work in the back office, with a browser without scripts. */
final class Desk {

	final String name;

	final Visitor visitor;

	Desk(String name, Visitor visitor) {
		this.name = name;
		this.visitor = visitor;
	}

	/** Somebody new with a role. */
	static Desk of(OwnRegister register, Role role) {
		String name = register.account(role);
		return new Desk(name, register.signedIn(name));
	}

	static String address(long draft) {
		return "/admin/drafts/" + draft;
	}

	/** Begins a draft with a new record. */
	long begin(String kind) {
		return number(PageForm.at(this.visitor, "/admin/drafts/new", "/admin/drafts").choose("kind", kind).press());
	}

	/** Begins a draft that changes a record itself, not one of its parts. */
	long change(String reference) {
		Answer parts = this.visitor.get("/admin/drafts/new?record=" + reference);
		String part = parts.page().select("main button[name=change]").attr("value");
		assertThat(part).as("parts of %s", reference).startsWith(reference.replaceFirst(":.*", ":"));
		return number(this.visitor.post("/admin/drafts", "change", part));
	}

	/** The form of a section of a draft. */
	PageForm form(long draft, String section) {
		return PageForm.at(this.visitor, address(draft) + "/edit/" + section);
	}

	/** Adds a record by the button of its section and returns its key. */
	String add(long draft, String section, String kind) {
		String location = form(draft, section).press("add:" + kind).location();
		assertThat(location).startsWith(address(draft) + "/edit/");
		return location.substring(location.indexOf('#') + 1);
	}

	/** Adds a record of any kind and returns its key. */
	String add(long draft, String kind) {
		String location = PageForm.at(this.visitor, "/admin/drafts/new?into=" + draft, "/admin/drafts")
			.choose("kind", kind)
			.press()
			.location();
		return location.substring(location.indexOf('#') + 1);
	}

	Answer check(long draft) {
		return this.visitor.get(address(draft) + "/check");
	}

	/** The form that sends a draft, with the reason in it. */
	PageForm reasoned(long draft, String reason) {
		return PageForm.on(this.visitor, check(draft), address(draft) + "/check").type("reason", reason);
	}

	/** Sends a draft to review. */
	void send(long draft, String reason) {
		Answer sent = reasoned(draft, reason).press("send");
		assertThat(sent.status()).as("sending: %s", sent.page().select(".failures").text()).isEqualTo(302);
	}

	/** Approves with the form of the page. */
	Answer approve(long draft) {
		return PageForm.on(this.visitor, check(draft), address(draft) + "/approve").press();
	}

	Answer act(long draft, String deed, String... fields) {
		List<String> all = new ArrayList<>(List.of("do", deed));
		all.addAll(List.of(fields));
		return this.visitor.at(address(draft)).post(address(draft) + "/do", all.toArray(String[]::new));
	}

	/** A source of its own for whatever a draft says. */
	static PageForm source(PageForm form, String key, String title) {
		return form.type(key + ".publisher", "Invented Press").type(key + ".title", title);
	}

	static long number(Answer begun) {
		assertThat(begun.location()).as("%s %s", begun.status(), begun.main()).startsWith("/admin/drafts/");
		return Long.parseLong(begun.location().replaceFirst("/admin/drafts/(\\d+).*", "$1"));
	}

}
