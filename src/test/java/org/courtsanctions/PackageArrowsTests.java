package org.courtsanctions;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the house's plan: which package may use which, and the rules every class keeps.
 */
class PackageArrowsTests {

	/**
	 * {@code A ← B} reads "B may use A": each line names a package B and every A it may
	 * use. A package without a line, and an arrow that is not in its line, fail.
	 */
	private static final String MAY_USE = """
			shared      ←
			database    ←
			ledger      ← shared
			source      ← shared ledger
			court       ← shared ledger source
			actor       ← shared ledger source
			official    ← shared ledger source court
			sanction    ← shared ledger source court official actor
			proceeding  ← shared ledger source court official actor sanction
			statement   ← shared ledger source court official actor sanction proceeding
			founding    ← shared ledger source court official actor sanction proceeding statement
			timeline    ← shared court official actor sanction proceeding statement
			web         ← shared ledger
			markup      ← shared source web
			pagecache   ← ledger web
			account     ← shared ledger web
			search      ← shared ledger web
			sitemap     ← shared ledger web
			matching    ←
			screening   ← shared ledger web search matching
			reconcile   ← shared ledger source official sanction web search screening
			ftm         ← shared ledger source court official actor sanction web search screening opendata
			editing     ← shared ledger source court official actor sanction proceeding statement search web
			browse      ← shared ledger source court official actor sanction proceeding statement timeline web search opendata
			intake      ←
			inbox       ← shared ledger source official sanction statement editing web intake
			feeds       ← shared ledger source court official actor sanction proceeding statement timeline web browse opendata
			opendata    ← shared ledger source court official actor sanction proceeding statement timeline web search screening
			bulk        ← shared ledger web opendata
			backup      ←
			replica     ← ledger
			""";

	/** What the main class needs for its commands. */
	private static final Set<String> ROOT_MAY_USE = Set.of("ledger", "database", "intake", "inbox", "backup");

	private static final String ROOT = "org.courtsanctions";

	private static final JavaClasses MAIN = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages(ROOT);

	@Test
	void drawsNoArrowThatTheTableDoesNotHold() {
		Map<String, Set<String>> allowed = table();
		Map<String, Set<String>> foreign = new TreeMap<>();
		for (JavaClass type : MAIN) {
			String from = feature(type);
			type.getDirectDependenciesFromSelf()
				.stream()
				.map((dependency) -> dependency.getTargetClass().getBaseComponentType())
				.filter((target) -> target.getPackageName().startsWith(ROOT) && !feature(target).equals(from))
				.filter((target) -> !allowed.getOrDefault(from, from.isEmpty() ? ROOT_MAY_USE : Set.of())
					.contains(feature(target)))
				.forEach((target) -> foreign
					.computeIfAbsent(from + " uses " + feature(target), (arrow) -> new TreeSet<>())
					.add(type.getSimpleName() + " → " + target.getSimpleName()));
		}
		assertThat(foreign).isEmpty();
	}

	@Test
	void hasALineInTheTableForEveryPackage() {
		Set<String> packages = MAIN.stream()
			.map(PackageArrowsTests::feature)
			.filter((name) -> !name.isEmpty())
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(packages).isEqualTo(table().keySet());
	}

	@Test
	void isPackagedFlat() {
		assertThat(MAIN.stream().map(JavaClass::getPackageName).distinct())
			.allMatch((name) -> name.split("\\.").length <= 3);
	}

	@Test
	void runsInNoCircle() {
		slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(MAIN);
	}

	@Test
	void tellsTimelinesWithoutSpringAndWithoutSql() {
		noClasses().that()
			.resideInAPackage(ROOT + ".timeline")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..", "org.postgresql..")
			.check(MAIN);
	}

	@Test
	void comparesNamesWithoutSpringAndWithoutSql() {
		noClasses().that()
			.resideInAPackage(ROOT + ".matching")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..", "org.postgresql..")
			.check(MAIN);
	}

	@Test
	void readsAnnouncementsWithoutSpringAndWithoutSql() {
		noClasses().that()
			.resideInAPackage(ROOT + ".intake")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..", "org.postgresql..")
			.check(MAIN);
	}

	@Test
	void tellsTimelinesFromViewRecordsAlone() {
		noClasses().that()
			.resideInAPackage(ROOT + ".timeline")
			.should()
			.dependOnClassesThat(DescribedPredicate.describe("are services or entities",
					(type) -> type.isMetaAnnotatedWith(org.springframework.stereotype.Component.class)
							|| type.isAnnotatedWith(Entity.class)))
			.check(MAIN);
	}

	@Test
	void writesNoSqlInPagesAndOpensNoRepositoryThere() {
		noClasses().that()
			.resideInAnyPackage(ROOT + ".browse", ROOT + ".web")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.jdbc.core..", "org.springframework.data..",
					"jakarta.persistence..", "java.sql..", "javax.sql..")
			.check(MAIN);
	}

	@Test
	void keepsItsNullSafetyInEveryPackage() {
		assertThat(MAIN.stream().map(JavaClass::getPackageName).distinct())
			.allSatisfy((name) -> assertThat(MAIN.getPackage(name).tryGetAnnotationOfType(NullMarked.class))
				.as("@NullMarked in the package-info of %s", name)
				.isPresent());
	}

	@Test
	void injectsThroughConstructorsOnly() {
		noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class).check(MAIN);
		noMethods().should().beAnnotatedWith(Autowired.class).check(MAIN);
		noConstructors().should().beAnnotatedWith(Autowired.class).check(MAIN);
		fields().that()
			.areDeclaredInClassesThat(DescribedPredicate.describe("are beans",
					(type) -> type.isMetaAnnotatedWith(org.springframework.stereotype.Component.class)))
			.and()
			.areNotStatic()
			.and()
			.doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.VOLATILE)
			.should()
			.beFinal()
			.andShould()
			.bePrivate()
			.check(MAIN);
	}

	@Test
	void keepsControllersPackagePrivateAndSmall() {
		classes().that().areMetaAnnotatedWith(Controller.class).should().bePackagePrivate().check(MAIN);
		classes().that().areMetaAnnotatedWith(Controller.class).should(haveAtMostEightHandlers()).check(MAIN);
	}

	@Test
	void keepsEntitiesInsideTheirFeatureAndWithoutSetters() {
		classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate().check(MAIN);
		methods().that()
			.areDeclaredInClassesThat()
			.areAnnotatedWith(Entity.class)
			.should()
			.haveNameNotMatching("set[A-Z].*")
			.check(MAIN);
	}

	@Test
	void readsTheClockItIsGiven() {
		noClasses().should()
			.callMethod(java.time.LocalDate.class, "now")
			.orShould()
			.callMethod(java.time.Instant.class, "now")
			.orShould()
			.callMethod(java.time.LocalDateTime.class, "now")
			.orShould()
			.callMethod(java.time.OffsetDateTime.class, "now")
			.orShould()
			.callMethod(System.class, "currentTimeMillis")
			.check(MAIN);
	}

	@Test
	void namesTheSiteByItsPublicAddressWhateverHostWasAsked() {
		DescribedPredicate<JavaCall<?>> asksForTheHost = DescribedPredicate.describe("asks a request for its host",
				(call) -> {
					String method = call.getTarget().getName();
					return switch (call.getTargetOwner().getSimpleName()) {
						case "ServletUriComponentsBuilder" -> method.startsWith("from");
						case "MvcUriComponentsBuilder" -> true;
						default -> Set.of("getServerName", "getServerPort", "getRequestURL").contains(method);
					};
				});
		noClasses().should().callCodeUnitWhere(asksForTheHost).check(MAIN);
	}

	private static ArchCondition<JavaClass> haveAtMostEightHandlers() {
		return new ArchCondition<>("have at most 8 handlers") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				long handlers = type.getMethods()
					.stream()
					.map(JavaMethod::reflect)
					.filter((method) -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
					.count();
				events.add(new SimpleConditionEvent(type, handlers <= 8, type.getName() + " has " + handlers));
			}
		};
	}

	private static Map<String, Set<String>> table() {
		return MAY_USE.lines()
			.map((line) -> line.split("←"))
			.collect(Collectors.toMap((line) -> line[0].strip(),
					(line) -> (line.length == 1) ? Set.of()
							: Arrays.stream(line[1].strip().split(" "))
								.filter((name) -> !name.isEmpty())
								.collect(Collectors.toSet()),
					(one, other) -> one, TreeMap::new));
	}

	/** The package under the root that a class belongs to; empty for the root itself. */
	private static String feature(JavaClass type) {
		String name = type.getPackageName();
		return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1).split("\\.")[0];
	}

}
