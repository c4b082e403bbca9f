import './notices.graphql.ts';
