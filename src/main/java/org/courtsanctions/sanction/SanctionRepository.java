package org.courtsanctions.sanction;

import org.springframework.data.jpa.repository.JpaRepository;

interface SanctionRepository extends JpaRepository<Sanction, Long> {

}
