import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { checkStorable } from '../platform/storable.ts';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      storableTexts: StorableTexts<Types>;
    }
    export interface FieldOptions {
      /** True where the argument is only read, whatever it is, and what is wrong with it is said at its place. */
      anyText?: boolean;
    }
  }
}

/** Refuses arguments with text that can't be kept, before any field sees them. */
class StorableTexts<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    field: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    const { anyText } = field.pothosOptions as { anyText?: boolean };
    if (anyText || Object.keys(field.args).length === 0) return resolver;
    return (parent, args, context, info) => {
      checkStorable(args as Record<string, unknown>);
      return resolver(parent, args, context, info);
    };
  }
}

SchemaBuilder.registerPlugin('storableTexts', StorableTexts);
