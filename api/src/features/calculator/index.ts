import './calculator.graphql.ts';
