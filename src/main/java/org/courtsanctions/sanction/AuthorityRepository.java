package org.courtsanctions.sanction;

import org.springframework.data.jpa.repository.JpaRepository;

interface AuthorityRepository extends JpaRepository<Authority, Long> {

}
