package org.courtsanctions.ledger;

import java.util.List;

import org.courtsanctions.ledger.ChangedRecord.Change;
import org.courtsanctions.ledger.ChangedRecord.Field;
import org.courtsanctions.ledger.ChangedRecord.Page;
import org.courtsanctions.ledger.ChangedRecord.Value;
import org.courtsanctions.ledger.RowState.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the states that a publication began and ended tell of a record. */
class RowStateTests {

	private static final Page COURT = new Page("/courts/invented-court", "Invented Court");

	private static final Page SOURCE = new Page("/sources/invented-source", "Invented Press: Nobody");

	private static final Page OWN = new Page("/officials/ada-invented", "Ada Invented");

	@Test
	void namesTheRecordsItPointsAt() {
		assertThat(began("citation",
				"{'id': 1, 'source_id': 7, 'fact_id': 9, 'sanction_id': 5, 'id_text_id': 'x', 'slug': 'a'}")
			.references()).containsExactlyInAnyOrder(new Reference(7, true), new Reference(9, false));
	}

	@Test
	void tellsOfANewRecordOnlyThatItIsNew() {
		assertThat(changed("OFFICIAL", began("official", "{'id': 2, 'name': 'Ada'}"),
				began("official_name", "{'text': 'Ada'}"), began("citation", "{'source_id': 7}")))
			.isEqualTo(new ChangedRecord("OFFICIAL", OWN, Change.ADDED, List.of()));
	}

	@Test
	void tellsOfARecordThatIsGoneOnlyThatItIsGone() {
		assertThat(changed("TENURE", ended("tenure", "{'id': 2, 'role': 'Judge'}")))
			.isEqualTo(new ChangedRecord("TENURE", OWN, Change.REMOVED, List.of()));
	}

	@Test
	void tellsTheFieldsOfANewPartOfAnotherRecordsPage() {
		assertThat(changed("TENURE",
				began("tenure",
						"{'id': 2, 'version': 0, 'slug': 't', 'role': 'Judge', 'court_id': 3, "
								+ "'start_on': '2018-03-01', 'start_precision': 'MONTH', 'position': 1}"),
				began("citation", "{'source_id': 7}")))
			.isEqualTo(new ChangedRecord("TENURE", OWN, Change.ADDED,
					List.of(added("tenure.court_id", new Value("3", null, COURT)),
							added("tenure.role", new Value("Judge", null, null)),
							added("tenure.start_on", new Value("2018-03-01", "MONTH", null)))));
	}

	@Test
	void tellsWhichFieldsWereAndAre() {
		assertThat(changed("OFFICIAL",
				ended("official",
						"{'id': 2, 'version': 0, 'name': 'Ada', 'office': 'Judge', 'birth_year': 1970, "
								+ "'nationalities': ['FR'], 'court_id': 3}"),
				began("official",
						"{'id': 2, 'version': 1, 'name': 'Ada', 'office': 'President', 'notes': 'New', "
								+ "'nationalities': ['FR', 'RU'], 'court_id': 3}"))
			.fields())
			.containsExactly(new Field("official.birth_year", List.of(new Value("1970", null, null)), List.of()),
					new Field("official.nationalities", List.of(new Value("FR", null, null)),
							List.of(new Value("FR", null, null), new Value("RU", null, null))),
					added("official.notes", new Value("New", null, null)), new Field("official.office",
							List.of(new Value("Judge", null, null)), List.of(new Value("President", null, null))));
	}

	@Test
	void tellsOfWhatHangsOnARecordWhatCameAndWent() {
		ChangedRecord changed = changed("OFFICIAL",
				ended("official_name", "{'text': 'Ada', 'position': 0, 'kind': 'PRIMARY'}"),
				began("official_name", "{'text': 'Ada', 'position': 1, 'kind': 'ALIAS'}"),
				began("official_name", "{'text': 'Ada I.', 'position': 0, 'kind': 'PRIMARY'}"),
				ended("citation", "{'source_id': 7, 'locator': 'p. 1'}"),
				ended("citation", "{'source_id': 8, 'locator': 'p. 1'}"),
				began("citation", "{'source_id': 8, 'locator': 'p. 2'}"));
		assertThat(changed.change()).isEqualTo(Change.CHANGED);
		assertThat(changed.fields()).containsExactly(
				new Field("official_name.kind", List.of(new Value("PRIMARY", null, null)),
						List.of(new Value("ALIAS", null, null))),
				added("official_name.text", new Value("Ada I.", null, null)),
				new Field("citation.source_id", List.of(new Value("7", null, SOURCE)), List.of()),
				new Field("citation.locator", List.of(new Value("p. 1", null, null)),
						List.of(new Value("p. 2", null, null))));
	}

	@Test
	void saysNothingOfRowsThatOnlyMoved() {
		assertThat(changed("OFFICIAL", ended("official_name", "{'text': 'Ada', 'position': 0, 'id': 4}"),
				began("official_name", "{'text': 'Ada', 'position': 1, 'id': 5}"))
			.fields()).isEmpty();
	}

	@Test
	void tellsADateWithItsPrecision() {
		assertThat(changed("STATEMENT", ended("statement", "{'said_on': '2025-01-01', 'said_precision': 'YEAR'}"),
				began("statement", "{'said_on': '2025-01-01'}"))
			.fields())
			.containsExactly(new Field("statement.said_on", List.of(new Value("2025-01-01", "YEAR", null)),
					List.of(new Value("2025-01-01", "DAY", null))));
	}

	@Test
	void keepsTheSlugOfAPartToItself() {
		assertThat(changed("LICENCE", ended("licence", "{'slug': 'a', 'title': 'x'}"),
				began("licence", "{'slug': 'b', 'title': 'x'}"))
			.fields()).isEmpty();
		assertThat(changed("COURT", ended("court", "{'slug': 'a'}"), began("court", "{'slug': 'b'}")).fields())
			.extracting(Field::name)
			.containsExactly("court.slug");
	}

	@Test
	void findsTheSourceAmongTheSources() {
		assertThat(changed("SOURCE", began("source", "{'id': 7, 'title': 'Nobody'}")).page()).isEqualTo(SOURCE);
	}

	private static Field added(String name, Value value) {
		return new Field(name, List.of(), List.of(value));
	}

	private static ChangedRecord changed(String kind, RowState... states) {
		return RowState.changed(kind, kind.equals("SOURCE") ? 7 : 2, List.of(states), RowStateTests::page);
	}

	private static @Nullable Page page(Reference reference) {
		if (reference.source()) {
			return (reference.id() == 7) ? SOURCE : null;
		}
		return (reference.id() == 3) ? COURT : (reference.id() == 2) ? OWN : null;
	}

	private static RowState began(String table, String image) {
		return new RowState(table, true, JsonMapper.shared().readTree(image.replace('\'', '"')));
	}

	private static RowState ended(String table, String image) {
		return new RowState(table, false, JsonMapper.shared().readTree(image.replace('\'', '"')));
	}

}
