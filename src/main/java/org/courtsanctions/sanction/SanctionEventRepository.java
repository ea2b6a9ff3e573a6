package org.courtsanctions.sanction;

import org.springframework.data.jpa.repository.JpaRepository;

interface SanctionEventRepository extends JpaRepository<SanctionEvent, Long> {

}
