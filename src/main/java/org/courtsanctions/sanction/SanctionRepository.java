package org.courtsanctions.sanction;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SanctionRepository extends JpaRepository<Sanction, Long> {

	@Query("select s from Sanction s where s.target.id = ?1 order by s.id")
	List<Sanction> ofTarget(long targetId);

	@Query("select count(e) > 0 from SanctionEvent e where e.announcement = ?1 and e.kind = LISTED")
	boolean anyListedBy(Announcement announcement);

	@Query("select count(e) > 0 from SanctionEvent e where e.announcement.authority = ?1 and e.kind = LISTED")
	boolean anyListedBy(Authority authority);

}
