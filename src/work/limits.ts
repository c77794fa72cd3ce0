import {
  GraphQLError,
  Kind,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  getNamedType,
  type ASTNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import type { Limits } from '../config.js';

/** How many rows a list is counted as; a board's tactics come whole. */
const listCost: Record<string, number> = {
  'Board.tactics': 1000,
  'Board.partners': 100,
  'Board.reviews': 100,
  'Board.tasks': 100,
  'Board.taskLinks': 100,
  'TaskList.tasks': 500,
  'TaskList.links': 500,
  'TaskList.tactics': 100,
  'Edition.adoptions': 20,
  'Tactic.adoptions': 10,
  'Lesson.related': 20,
  'Edition.related': 20,
  'Release.related': 20,
  'RelatedLesson.lessons': 2,
  'Adoption.fit': 6,
  'Adoption.adaptations': 10,
  'Adoption.reports': 10,
  'AdoptionLedger.lines': 100,
  'LedgerLine.entries': 10,
  'Pack.tacticTypes': 50,
  'Pack.levels': 10,
};
const usualList = 50;
/** Values of the row that holds them, like a text in both languages: no rows of their own. */
const valueTypes: ReadonlySet<string> = new Set(['Text', 'MinutesBlock', 'MinutesRun', 'MinutesMade', 'SearchMark']);

const refused = (what: string, node: ASTNode) =>
  new GraphQLError(`The document is refused: ${what}.`, { nodes: node, extensions: { code: 'INVALID', fields: [{ field: 'document', reason: 'too_many' }] } });

interface Size {
  /** Of this level, through fragments. */
  fields: number;
  depth: number;
  aliases: number;
  cost: number;
}

/** Depth, aliases, cost and root fields of a document, measured before it runs; the same on HTTP and on the socket. */
export function limitRule(limits: Limits): ValidationRule {
  return (context: ValidationContext) => {
    const measure = new Measure(context.getSchema(), (name) => context.getFragment(name));
    return {
      OperationDefinition(node) {
        const root = {
          query: context.getSchema().getQueryType(),
          mutation: context.getSchema().getMutationType(),
          subscription: context.getSchema().getSubscriptionType(),
        }[node.operation];
        const size = measure.of(node.selectionSet, root ?? undefined);
        if (size.depth > limits.depth) context.reportError(refused(`deeper than ${limits.depth}`, node));
        else if (size.aliases > limits.aliases) context.reportError(refused(`more than ${limits.aliases} aliases`, node));
        else if (size.cost > limits.cost) context.reportError(refused(`it asks for more than ${limits.cost} rows`, node));
        else if (node.operation === 'mutation' && size.fields > limits.rootMutations)
          context.reportError(refused(`more than ${limits.rootMutations} acts`, node));
      },
    };
  };
}

class Measure {
  private readonly fragments = new Map<string, Size>();
  private readonly open = new Set<string>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragment: (name: string) => FragmentDefinitionNode | null | undefined,
  ) {}

  /** Cost counts rows: an object costs 1, a list its usual length times what a row costs; plain fields cost nothing. */
  of(set: SelectionSetNode, type: GraphQLObjectType | undefined): Size {
    const size: Size = { fields: 0, depth: 0, aliases: 0, cost: 0 };
    for (const selection of set.selections) {
      const inner =
        selection.kind === Kind.FIELD
          ? this.field(selection, type)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? this.of(selection.selectionSet, this.named(selection.typeCondition?.name.value) ?? type)
            : this.spread(selection.name.value);
      size.fields += inner.fields;
      size.depth = Math.max(size.depth, inner.depth);
      size.aliases += inner.aliases;
      size.cost += inner.cost;
    }
    return size;
  }

  private field(node: FieldNode, type: GraphQLObjectType | undefined): Size {
    const aliases = node.alias ? 1 : 0;
    const fields = node.name.value.startsWith('__') ? 0 : 1;
    const output = type?.getFields()[node.name.value]?.type;
    if (!node.selectionSet) return { fields, depth: 1, aliases, cost: 0 };
    const named = output && getNamedType(output);
    const inside = this.of(node.selectionSet, isObjectType(named) ? named : undefined);
    if (named && valueTypes.has(named.name)) return { fields, depth: inside.depth + 1, aliases: aliases + inside.aliases, cost: 0 };
    const rows = output && isList(output) && (isObjectType(named) || isUnionType(named)) ? (listCost[`${type.name}.${node.name.value}`] ?? usualList) : 1;
    return { fields, depth: inside.depth + 1, aliases: aliases + inside.aliases, cost: fields * rows * (1 + inside.cost) };
  }

  private spread(name: string): Size {
    const known = this.fragments.get(name);
    if (known) return known;
    const definition = this.fragment(name);
    // A circle is refused by the standard rules; here it only must not loop.
    if (!definition || this.open.has(name)) return { fields: 0, depth: 0, aliases: 0, cost: 0 };
    this.open.add(name);
    const size = this.of(definition.selectionSet, this.named(definition.typeCondition.name.value));
    this.open.delete(name);
    this.fragments.set(name, size);
    return size;
  }

  private named(name: string | undefined): GraphQLObjectType | undefined {
    const type = name === undefined ? undefined : this.schema.getType(name);
    return isObjectType(type) ? type : undefined;
  }
}

function isList(type: GraphQLOutputType): boolean {
  return isNonNullType(type) ? isList(type.ofType) : isListType(type);
}
