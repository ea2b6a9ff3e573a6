package org.courtsanctions.official;

import org.springframework.data.jpa.repository.JpaRepository;

interface TenureRepository extends JpaRepository<Tenure, Long> {

}
