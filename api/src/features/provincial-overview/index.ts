import './overview.graphql.ts';
