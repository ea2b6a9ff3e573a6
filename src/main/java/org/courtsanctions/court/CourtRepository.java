package org.courtsanctions.court;

import org.springframework.data.jpa.repository.JpaRepository;

interface CourtRepository extends JpaRepository<Court, Long> {

}
