-- Somebody is found by their whole telephone, as by their whole number.
CREATE INDEX residents_county_id_phone_index_idx ON residents (county_id, phone_index);
