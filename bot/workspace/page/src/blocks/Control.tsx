import type { Choice, Json, Place } from "../types";
import { Boxes } from "./Boxes";
import { DateTime } from "./DateTime";
import { ExternalSelect } from "./ExternalSelect";
import { MultiSelect } from "./MultiSelect";
import { Select } from "./Select";
import { TextInput } from "./TextInput";

export interface ControlProps {
  element: Json;
  blockId: string;
  place: Place;
  choice: Choice;
  label: string;
  onChoose: (choice: Choice) => void;
  /** Id of what describes it: hint or error. */
  describedBy?: string;
  invalid?: boolean;
  required?: boolean;
}

const CONTROLS: Record<string, (props: ControlProps) => React.ReactNode> = {
  plain_text_input: TextInput,
  email_text_input: TextInput,
  url_text_input: TextInput,
  number_input: TextInput,
  static_select: Select,
  users_select: Select,
  channels_select: Select,
  conversations_select: Select,
  external_select: ExternalSelect,
  multi_static_select: MultiSelect,
  multi_users_select: MultiSelect,
  multi_channels_select: MultiSelect,
  multi_conversations_select: MultiSelect,
  checkboxes: Boxes,
  radio_buttons: Boxes,
  datepicker: DateTime,
  timepicker: DateTime,
  datetimepicker: DateTime,
};

export const isControl = (element: Json): boolean => element.type in CONTROLS;

/** An element that holds a choice. */
export function Control(props: ControlProps) {
  const Drawn = CONTROLS[props.element.type];
  return <Drawn {...props} />;
}
