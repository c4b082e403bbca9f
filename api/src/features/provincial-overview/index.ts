import './overview.graphql.ts';
import './county.graphql.ts';
import './comparison.graphql.ts';

export { overviewFile } from './overview.file.ts';
export { takeOverviews } from './snapshot.service.ts';
