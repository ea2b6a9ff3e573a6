package org.courtsanctions.sanction;

import org.springframework.data.jpa.repository.JpaRepository;

interface LicenceRepository extends JpaRepository<Licence, Long> {

}
