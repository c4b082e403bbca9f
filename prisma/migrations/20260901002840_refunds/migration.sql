-- Money given back: a payment marked to be refunded, or what was paid more than is due since a difference was confirmed.
CREATE TABLE refunds (
  county_id INTEGER NOT NULL,
  id UUID NOT NULL,
  enrollment_id UUID NOT NULL,
  payment_id UUID,
  amount_fen INTEGER NOT NULL,
  how TEXT NOT NULL,
  paid_out_on DATE NOT NULL,
  reference TEXT,
  idempotency_key TEXT NOT NULL,
  recorded_by UUID NOT NULL,
  recorded_by_name TEXT NOT NULL,
  recorded_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT refunds_pkey PRIMARY KEY (county_id, id),
  CONSTRAINT refunds_county_id_enrollment_id_fkey FOREIGN KEY (county_id, enrollment_id)
    REFERENCES enrollments (county_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT refunds_county_id_payment_id_fkey FOREIGN KEY (county_id, payment_id)
    REFERENCES payments (county_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CHECK (amount_fen > 0),
  CHECK (how IN ('cash', 'transfer', 'original'))
);
CREATE UNIQUE INDEX refunds_county_id_payment_id_key ON refunds (county_id, payment_id);
CREATE UNIQUE INDEX refunds_county_id_recorded_by_idempotency_key_key ON refunds (county_id, recorded_by, idempotency_key);
CREATE INDEX refunds_county_id_enrollment_id_idx ON refunds (county_id, enrollment_id);

-- Whoever sees the enrollment sees what was given back for it, wherever the person moves.
ALTER TABLE refunds ENABLE ROW LEVEL SECURITY;
ALTER TABLE refunds FORCE ROW LEVEL SECURITY;
CREATE POLICY county ON refunds AS RESTRICTIVE TO canbao_api
  USING (county_id = nullif(current_setting('app.county', true), '')::int)
  WITH CHECK (county_id = nullif(current_setting('app.county', true), '')::int);
CREATE POLICY people ON refunds TO canbao_api USING (CASE
  WHEN current_setting('app.sight', true) IS DISTINCT FROM 'people' THEN false
  ELSE EXISTS (SELECT 1 FROM enrollments e WHERE e.county_id = refunds.county_id AND e.id = refunds.enrollment_id) END);
GRANT SELECT, INSERT ON refunds TO canbao_api;

-- Who has paid, and owes or is owed since a difference was confirmed: few of many, in the order of their list.
CREATE INDEX enrollments_owe_more ON enrollments (county_id, campaign_id, id)
  WHERE state IN ('paid', 'township-checked', 'county-confirmed') AND self_pay_fen > paid_fen;
CREATE INDEX enrollments_paid_too_much ON enrollments (county_id, campaign_id, id)
  WHERE state IN ('paid', 'township-checked', 'county-confirmed') AND paid_fen > self_pay_fen;

ALTER FUNCTION difference_is_final() SET search_path = public, pg_temp;
