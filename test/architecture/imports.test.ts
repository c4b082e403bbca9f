import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { cruise, type IForbiddenRuleType } from 'dependency-cruiser';
import { beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FEATURE = '^api/src/features/([^/]+)/';

/** Who may import whom. Each rule is a sentence of ARCHITECTURE.md. */
const rules: (IForbiddenRuleType & { name: string })[] = [
  // A route that loads its page by itself is no cycle: the page is not there when the route is.
  {
    name: 'no cycles',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } },
  },
  {
    name: 'platform knows nothing above it',
    from: { path: '^api/src/platform/', pathNot: '\\.test\\.ts$' },
    to: { path: '^api/src/(app|features|graphql)/' },
  },
  {
    name: 'graphql knows no feature',
    from: { path: '^api/src/graphql/' },
    to: { path: '^api/src/(app|features)/' },
  },
  {
    name: 'features do not know the wiring',
    from: { path: '^api/src/features/', pathNot: '\\.test\\.ts$' },
    to: { path: '^api/src/app/' },
  },
  {
    name: 'a feature enters another through its index',
    from: { path: FEATURE, pathNot: '\\.test\\.ts$' },
    to: { path: FEATURE, pathNot: ['^api/src/features/$1/', '/index\\.ts$'] },
  },
  {
    name: 'services and policies know no GraphQL',
    from: { path: '\\.(service|policy)\\.ts$' },
    to: {
      path: [
        '^api/src/graphql/',
        '\\.graphql\\.ts$',
        '\\.loader\\.ts$',
        'node_modules/graphql/',
        'node_modules/@pothos/',
      ],
    },
  },
  {
    name: 'the policy engine is pure',
    from: { path: '^packages/policy-engine/src/', pathNot: '\\.test\\.ts$' },
    to: { pathNot: ['^packages/(policy-engine|values)/', 'node_modules/(zod|yaml|@noble/hashes)/'] },
  },
  {
    name: 'the reader of notices is pure',
    from: { path: '^packages/notice-reader/src/', pathNot: '\\.test\\.ts$' },
    to: { pathNot: ['^packages/(notice-reader|divisions|values)/', 'node_modules/yaml/'] },
  },
  {
    name: 'values depend on nothing',
    from: { path: '^packages/values/src/', pathNot: '\\.test\\.ts$' },
    to: { pathNot: '^packages/values/' },
  },
  {
    name: 'the web never imports the API or the database',
    from: { path: '^web/src/' },
    to: { path: '^(api|prisma)/' },
  },
  {
    name: 'the primitives know no GraphQL',
    from: { path: '^web/src/ui/' },
    to: { path: ['^web/src/(app|features|gql)/', 'node_modules/(urql|@urql|graphql)/'] },
  },
  {
    name: 'pages enter other features through their index',
    from: { path: '^web/src/features/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
    to: { path: '^web/src/features/([^/]+)/', pathNot: ['^web/src/features/$1/', '/index\\.tsx?$'] },
  },
];

const sources = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '--', '*.ts', '*.tsx'],
  { cwd: root, encoding: 'utf8' },
)
  .split('\n')
  .filter((file) => /^(api|web|packages)\/.*src\//.test(file));

describe('who may import whom', () => {
  let modules: string[] = [];
  let violations: string[] = [];
  beforeAll(async () => {
    const { output } = await cruise(
      [
        'api/src',
        'web/src',
        ...new Set(
          sources
            .filter((file) => file.startsWith('packages/'))
            .map((file) => file.split('/').slice(0, 3).join('/')),
        ),
      ],
      {
        baseDir: root,
        ruleSet: { forbidden: rules.map((rule) => ({ ...rule, severity: 'error' as const })) },
        validate: true,
        doNotFollow: { path: 'node_modules' },
        exclude: { path: '/(generated|gql)/' },
        tsPreCompilationDeps: true,
        enhancedResolveOptions: {
          extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
          exportsFields: ['exports'],
          conditionNames: ['import', 'types', 'default'],
        },
      },
    );
    if (typeof output === 'string') throw new Error('dependency-cruiser answered with text');
    modules = output.modules.map((module) => module.source);
    violations = output.summary.violations.map(
      (violation) => `${violation.rule.name}: ${violation.from} → ${violation.to}`,
    );
  }, 60_000);

  it('saw every source file', () => {
    const seen = new Set(modules);
    expect(
      sources.filter(
        (file) => !/\/(generated|gql)\//.test(file) && !seen.has(file) && !file.endsWith('.d.ts'),
      ),
    ).toEqual([]);
    expect(sources.length).toBeGreaterThan(50);
  });

  it('finds no import that the architecture forbids', () => {
    expect(violations).toEqual([]);
  });
});
