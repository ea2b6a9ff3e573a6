package org.courtsanctions.inbox;

import java.util.List;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.intake.Known;
import org.courtsanctions.intake.Reading;
import org.courtsanctions.intake.Reading.Target;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@RegisterTest
class InboxTests {

	@Autowired
	private Inbox inbox;

	@Test
	void readsWithTheNamesOfTheRecord() {
		Reading reading = this.inbox
			.read("The United States today imposed sanctions on Nazhat Shameem Khan and Mame Mandiaye Niang.");
		assertThat(reading.targets()).extracting(Target::ref)
			.containsExactly("official:nazhat-shameem-khan", "official:mame-mandiaye-niang");
	}

	@Test
	void knowsEverybodyOfTheFoundingRecord() {
		List<String> names = this.inbox.known().people().stream().map((person) -> person.names().getFirst()).toList();
		assertThat(names)
			.containsAll(FoundingKnown.read().people().stream().map(Known.Person::names).map(List::getFirst).toList());
	}

}
