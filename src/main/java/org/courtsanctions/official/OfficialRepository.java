package org.courtsanctions.official;

import org.springframework.data.jpa.repository.JpaRepository;

interface OfficialRepository extends JpaRepository<Official, Long> {

}
