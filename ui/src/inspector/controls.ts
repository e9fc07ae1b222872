import type { Component } from "svelte";
import type { Kind } from "../api/catalogue";
import type { ControlProps } from "./control";
import Choice from "./controls/Choice.svelte";
import Colour from "./controls/Colour.svelte";
import DateControl from "./controls/Date.svelte";
import List from "./controls/List.svelte";
import Members from "./controls/Members.svelte";
import NumberControl from "./controls/Number.svelte";
import Text from "./controls/Text.svelte";
import Value from "./controls/Value.svelte";
import YesNo from "./controls/YesNo.svelte";

/** The control for each kind of property. */
export const CONTROLS: Record<Kind, Component<ControlProps>> = {
  text: Text,
  multiline: Text,
  url: Text,
  number: NumberControl,
  integer: NumberControl,
  boolean: YesNo,
  colour: Colour,
  date: DateControl,
  choice: Choice,
  object: Members,
  list: List,
  any: Value,
};

/** Kinds whose control brings its own label or spans the row. */
export const beside = (kind: Kind): boolean => kind === "boolean";
