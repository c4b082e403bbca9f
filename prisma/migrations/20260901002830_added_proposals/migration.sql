-- What a person adds to what was read of a notice, by selecting its place: it is not as sure as it was read, it was added.
ALTER TABLE notice_proposals DROP CONSTRAINT notice_proposals_sure_check,
  ADD CONSTRAINT notice_proposals_sure_check CHECK (sure IN ('plain', 'likely', 'guess', 'added'));
