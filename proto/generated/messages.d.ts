import * as $protobuf from "protobufjs";
import Long = require("long");

export namespace quorate {

    interface ITextEntry extends quorate.TextEntry.$Properties {
    }

    class TextEntry {
        constructor(properties?: quorate.TextEntry.$Properties);
        $unknowns?: Uint8Array[];
        name: string;
        value: string;
        static encode(message: quorate.TextEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.TextEntry & quorate.TextEntry.$Shape;
    }

    namespace TextEntry {
        interface $Properties {
            name?: (string|null);
            value?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.TextEntry.$Properties;
    }

    interface INumberEntry extends quorate.NumberEntry.$Properties {
    }

    class NumberEntry {
        constructor(properties?: quorate.NumberEntry.$Properties);
        $unknowns?: Uint8Array[];
        name: string;
        value: number;
        static encode(message: quorate.NumberEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.NumberEntry & quorate.NumberEntry.$Shape;
    }

    namespace NumberEntry {
        interface $Properties {
            name?: (string|null);
            value?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.NumberEntry.$Properties;
    }

    interface IViewId extends quorate.ViewId.$Properties {
    }

    class ViewId {
        constructor(properties?: quorate.ViewId.$Properties);
        $unknowns?: Uint8Array[];
        epoch: number;
        node: string;
        incarnation: number;
        static encode(message: quorate.ViewId.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ViewId & quorate.ViewId.$Shape;
    }

    namespace ViewId {
        interface $Properties {
            epoch?: (number|null);
            node?: (string|null);
            incarnation?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.ViewId.$Properties;
    }

    interface IMember extends quorate.Member.$Properties {
    }

    class Member {
        constructor(properties?: quorate.Member.$Properties);
        $unknowns?: Uint8Array[];
        node: string;
        incarnation: number;
        static encode(message: quorate.Member.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Member & quorate.Member.$Shape;
    }

    namespace Member {
        interface $Properties {
            node?: (string|null);
            incarnation?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.Member.$Properties;
    }

    interface IView extends quorate.View.$Properties {
    }

    class View {
        constructor(properties?: quorate.View.$Properties);
        $unknowns?: Uint8Array[];
        id?: (quorate.ViewId.$Properties|null);
        members: quorate.Member.$Properties[];
        static encode(message: quorate.View.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.View & quorate.View.$Shape;
    }

    namespace View {
        interface $Properties {
            id?: (quorate.ViewId.$Properties|null);
            members?: (quorate.Member.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.View.$Properties;
    }

    interface IRevisionVersion extends quorate.RevisionVersion.$Properties {
    }

    class RevisionVersion {
        constructor(properties?: quorate.RevisionVersion.$Properties);
        $unknowns?: Uint8Array[];
        epoch: number;
        number: number;
        static encode(message: quorate.RevisionVersion.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.RevisionVersion & quorate.RevisionVersion.$Shape;
    }

    namespace RevisionVersion {
        interface $Properties {
            epoch?: (number|null);
            number?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.RevisionVersion.$Properties;
    }

    interface IRevision extends quorate.Revision.$Properties {
    }

    class Revision {
        constructor(properties?: quorate.Revision.$Properties);
        $unknowns?: Uint8Array[];
        version?: (quorate.RevisionVersion.$Properties|null);
        author: string;
        time: number;
        comment: string;
        configuration?: (quorate.Configuration.$Properties|null);
        parent?: (quorate.RevisionVersion.$Properties|null);
        layout?: (quorate.Layout.$Properties|null);
        layoutBefore?: (quorate.Layout.$Properties|null);
        static encode(message: quorate.Revision.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Revision & quorate.Revision.$Shape;
    }

    namespace Revision {
        interface $Properties {
            version?: (quorate.RevisionVersion.$Properties|null);
            author?: (string|null);
            time?: (number|null);
            comment?: (string|null);
            configuration?: (quorate.Configuration.$Properties|null);
            parent?: (quorate.RevisionVersion.$Properties|null);
            layout?: (quorate.Layout.$Properties|null);
            layoutBefore?: (quorate.Layout.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          version?: quorate.RevisionVersion.$Shape|null;
          author?: string|null;
          time?: number|null;
          comment?: string|null;
          configuration?: quorate.Configuration.$Shape|null;
          parent?: quorate.RevisionVersion.$Shape|null;
          layout?: quorate.Layout.$Shape|null;
          layoutBefore?: quorate.Layout.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface ILayout extends quorate.Layout.$Properties {
    }

    class Layout {
        constructor(properties?: quorate.Layout.$Properties);
        $unknowns?: Uint8Array[];
        nodes: quorate.LayoutNodeEntry.$Properties[];
        quorum?: (quorate.QuorumOptions.$Properties|null);
        standing?: (quorate.QuorumStanding.$Properties|null);
        static encode(message: quorate.Layout.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Layout & quorate.Layout.$Shape;
    }

    namespace Layout {
        interface $Properties {
            nodes?: (quorate.LayoutNodeEntry.$Properties[]|null);
            quorum?: (quorate.QuorumOptions.$Properties|null);
            standing?: (quorate.QuorumStanding.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          nodes?: quorate.LayoutNodeEntry.$Shape[]|null;
          quorum?: quorate.QuorumOptions.$Shape|null;
          standing?: quorate.QuorumStanding.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IQuorumStanding extends quorate.QuorumStanding.$Properties {
    }

    class QuorumStanding {
        constructor(properties?: quorate.QuorumStanding.$Properties);
        $unknowns?: Uint8Array[];
        voters?: (quorate.NodeNames.$Properties|null);
        tieBreaker?: (string|null);
        static encode(message: quorate.QuorumStanding.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.QuorumStanding & quorate.QuorumStanding.$Shape;
    }

    namespace QuorumStanding {
        interface $Properties {
            voters?: (quorate.NodeNames.$Properties|null);
            tieBreaker?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.QuorumStanding.$Properties;
    }

    interface INodeNames extends quorate.NodeNames.$Properties {
    }

    class NodeNames {
        constructor(properties?: quorate.NodeNames.$Properties);
        $unknowns?: Uint8Array[];
        names: string[];
        static encode(message: quorate.NodeNames.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.NodeNames & quorate.NodeNames.$Shape;
    }

    namespace NodeNames {
        interface $Properties {
            names?: (string[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.NodeNames.$Properties;
    }

    interface ILayoutNodeEntry extends quorate.LayoutNodeEntry.$Properties {
    }

    class LayoutNodeEntry {
        constructor(properties?: quorate.LayoutNodeEntry.$Properties);
        $unknowns?: Uint8Array[];
        name: string;
        value?: (quorate.LayoutNode.$Properties|null);
        static encode(message: quorate.LayoutNodeEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.LayoutNodeEntry & quorate.LayoutNodeEntry.$Shape;
    }

    namespace LayoutNodeEntry {
        interface $Properties {
            name?: (string|null);
            value?: (quorate.LayoutNode.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.LayoutNodeEntry.$Properties;
    }

    interface ILayoutNode extends quorate.LayoutNode.$Properties {
    }

    class LayoutNode {
        constructor(properties?: quorate.LayoutNode.$Properties);
        $unknowns?: Uint8Array[];
        id: number;
        addresses: string[];
        votes: number;
        static encode(message: quorate.LayoutNode.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.LayoutNode & quorate.LayoutNode.$Shape;
    }

    namespace LayoutNode {
        interface $Properties {
            id?: (number|null);
            addresses?: (string[]|null);
            votes?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.LayoutNode.$Properties;
    }

    interface IQuorumOptions extends quorate.QuorumOptions.$Properties {
    }

    class QuorumOptions {
        constructor(properties?: quorate.QuorumOptions.$Properties);
        $unknowns?: Uint8Array[];
        expectedVotes?: (number|null);
        twoNode: boolean;
        waitForAll: boolean;
        autoTieBreaker?: (quorate.TieBreaker.$Properties|null);
        lastManStanding: boolean;
        lastManStandingWindowMs: number;
        witness?: (quorate.WitnessOptions.$Properties|null);
        static encode(message: quorate.QuorumOptions.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.QuorumOptions & quorate.QuorumOptions.$Shape;
    }

    namespace QuorumOptions {
        interface $Properties {
            expectedVotes?: (number|null);
            twoNode?: (boolean|null);
            waitForAll?: (boolean|null);
            autoTieBreaker?: (quorate.TieBreaker.$Properties|null);
            lastManStanding?: (boolean|null);
            lastManStandingWindowMs?: (number|null);
            witness?: (quorate.WitnessOptions.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          expectedVotes?: number|null;
          twoNode?: boolean|null;
          waitForAll?: boolean|null;
          autoTieBreaker?: quorate.TieBreaker.$Shape|null;
          lastManStanding?: boolean|null;
          lastManStandingWindowMs?: number|null;
          witness?: quorate.WitnessOptions.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface ITieBreaker extends quorate.TieBreaker.$Properties {
    }

    class TieBreaker {
        constructor(properties?: quorate.TieBreaker.$Properties);
        $unknowns?: Uint8Array[];
        lowest?: (quorate.LowestNode.$Properties|null);
        highest?: (quorate.HighestNode.$Properties|null);
        nodes?: (quorate.ListedNodes.$Properties|null);
        kind?: ("lowest"|"highest"|"nodes");
        static encode(message: quorate.TieBreaker.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.TieBreaker & quorate.TieBreaker.$Shape;
    }

    namespace TieBreaker {
        interface $Properties {
            lowest?: (quorate.LowestNode.$Properties|null);
            highest?: (quorate.HighestNode.$Properties|null);
            nodes?: (quorate.ListedNodes.$Properties|null);
            kind?: ("lowest"|"highest"|"nodes");
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          lowest?: quorate.LowestNode.$Shape|null;
          highest?: quorate.HighestNode.$Shape|null;
          nodes?: quorate.ListedNodes.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ kind?: undefined; lowest?: null; highest?: null; nodes?: null }|{ kind?: "lowest"; lowest: quorate.LowestNode.$Shape; highest?: null; nodes?: null }|{ kind?: "highest"; lowest?: null; highest: quorate.HighestNode.$Shape; nodes?: null }|{ kind?: "nodes"; lowest?: null; highest?: null; nodes: quorate.ListedNodes.$Shape })
        );
    }

    interface ILowestNode extends quorate.LowestNode.$Properties {
    }

    class LowestNode {
        constructor(properties?: quorate.LowestNode.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: quorate.LowestNode.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.LowestNode & quorate.LowestNode.$Shape;
    }

    namespace LowestNode {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.LowestNode.$Properties;
    }

    interface IHighestNode extends quorate.HighestNode.$Properties {
    }

    class HighestNode {
        constructor(properties?: quorate.HighestNode.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: quorate.HighestNode.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.HighestNode & quorate.HighestNode.$Shape;
    }

    namespace HighestNode {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.HighestNode.$Properties;
    }

    interface IListedNodes extends quorate.ListedNodes.$Properties {
    }

    class ListedNodes {
        constructor(properties?: quorate.ListedNodes.$Properties);
        $unknowns?: Uint8Array[];
        nodes: string[];
        static encode(message: quorate.ListedNodes.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ListedNodes & quorate.ListedNodes.$Shape;
    }

    namespace ListedNodes {
        interface $Properties {
            nodes?: (string[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.ListedNodes.$Properties;
    }

    enum WitnessAlgorithm {
        WITNESS_ALGORITHM_UNSPECIFIED = 0,
        WITNESS_ALGORITHM_FFSPLIT = 1,
        WITNESS_ALGORITHM_LMS = 2
    }

    interface IWitnessOptions extends quorate.WitnessOptions.$Properties {
    }

    class WitnessOptions {
        constructor(properties?: quorate.WitnessOptions.$Properties);
        $unknowns?: Uint8Array[];
        address: string;
        port: number;
        algorithm: quorate.WitnessAlgorithm;
        tieBreaker?: (quorate.TieBreaker.$Properties|null);
        static encode(message: quorate.WitnessOptions.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.WitnessOptions & quorate.WitnessOptions.$Shape;
    }

    namespace WitnessOptions {
        interface $Properties {
            address?: (string|null);
            port?: (number|null);
            algorithm?: (quorate.WitnessAlgorithm|null);
            tieBreaker?: (quorate.TieBreaker.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          address?: string|null;
          port?: number|null;
          algorithm?: quorate.WitnessAlgorithm|null;
          tieBreaker?: quorate.TieBreaker.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IConfiguration extends quorate.Configuration.$Properties {
    }

    class Configuration {
        constructor(properties?: quorate.Configuration.$Properties);
        $unknowns?: Uint8Array[];
        properties: quorate.TextEntry.$Properties[];
        nodes: quorate.NodeConfigEntry.$Properties[];
        resources: quorate.Resource.$Properties[];
        constraints: quorate.Constraint.$Properties[];
        fencingTopology: quorate.FencingLevel.$Properties[];
        rscDefaults: quorate.TextEntry.$Properties[];
        opDefaults: quorate.TextEntry.$Properties[];
        propertySets?: (quorate.AttributeSets.$Properties|null);
        rscDefaultSets?: (quorate.AttributeSets.$Properties|null);
        opDefaultSets?: (quorate.AttributeSets.$Properties|null);
        templates?: (quorate.Templates.$Properties|null);
        tags?: (quorate.Tags.$Properties|null);
        xmlNotes?: (quorate.XmlNotes.$Properties|null);
        static encode(message: quorate.Configuration.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Configuration & quorate.Configuration.$Shape;
    }

    namespace Configuration {
        interface $Properties {
            properties?: (quorate.TextEntry.$Properties[]|null);
            nodes?: (quorate.NodeConfigEntry.$Properties[]|null);
            resources?: (quorate.Resource.$Properties[]|null);
            constraints?: (quorate.Constraint.$Properties[]|null);
            fencingTopology?: (quorate.FencingLevel.$Properties[]|null);
            rscDefaults?: (quorate.TextEntry.$Properties[]|null);
            opDefaults?: (quorate.TextEntry.$Properties[]|null);
            propertySets?: (quorate.AttributeSets.$Properties|null);
            rscDefaultSets?: (quorate.AttributeSets.$Properties|null);
            opDefaultSets?: (quorate.AttributeSets.$Properties|null);
            templates?: (quorate.Templates.$Properties|null);
            tags?: (quorate.Tags.$Properties|null);
            xmlNotes?: (quorate.XmlNotes.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          properties?: quorate.TextEntry.$Shape[]|null;
          nodes?: quorate.NodeConfigEntry.$Shape[]|null;
          resources?: quorate.Resource.$Shape[]|null;
          constraints?: quorate.Constraint.$Shape[]|null;
          fencingTopology?: quorate.FencingLevel.$Shape[]|null;
          rscDefaults?: quorate.TextEntry.$Shape[]|null;
          opDefaults?: quorate.TextEntry.$Shape[]|null;
          propertySets?: quorate.AttributeSets.$Shape|null;
          rscDefaultSets?: quorate.AttributeSets.$Shape|null;
          opDefaultSets?: quorate.AttributeSets.$Shape|null;
          templates?: quorate.Templates.$Shape|null;
          tags?: quorate.Tags.$Shape|null;
          xmlNotes?: quorate.XmlNotes.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface ITextTable extends quorate.TextTable.$Properties {
    }

    class TextTable {
        constructor(properties?: quorate.TextTable.$Properties);
        $unknowns?: Uint8Array[];
        items: quorate.TextEntry.$Properties[];
        static encode(message: quorate.TextTable.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.TextTable & quorate.TextTable.$Shape;
    }

    namespace TextTable {
        interface $Properties {
            items?: (quorate.TextEntry.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.TextTable.$Properties;
    }

    interface IAttributeSets extends quorate.AttributeSets.$Properties {
    }

    class AttributeSets {
        constructor(properties?: quorate.AttributeSets.$Properties);
        $unknowns?: Uint8Array[];
        items: quorate.AttributeSet.$Properties[];
        static encode(message: quorate.AttributeSets.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.AttributeSets & quorate.AttributeSets.$Shape;
    }

    namespace AttributeSets {
        interface $Properties {
            items?: (quorate.AttributeSet.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          items?: quorate.AttributeSet.$Shape[]|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface ITemplates extends quorate.Templates.$Properties {
    }

    class Templates {
        constructor(properties?: quorate.Templates.$Properties);
        $unknowns?: Uint8Array[];
        items: quorate.Template.$Properties[];
        static encode(message: quorate.Templates.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Templates & quorate.Templates.$Shape;
    }

    namespace Templates {
        interface $Properties {
            items?: (quorate.Template.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          items?: quorate.Template.$Shape[]|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface ITags extends quorate.Tags.$Properties {
    }

    class Tags {
        constructor(properties?: quorate.Tags.$Properties);
        $unknowns?: Uint8Array[];
        items: quorate.Tag.$Properties[];
        static encode(message: quorate.Tags.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Tags & quorate.Tags.$Shape;
    }

    namespace Tags {
        interface $Properties {
            items?: (quorate.Tag.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.Tags.$Properties;
    }

    interface IResourceSets extends quorate.ResourceSets.$Properties {
    }

    class ResourceSets {
        constructor(properties?: quorate.ResourceSets.$Properties);
        $unknowns?: Uint8Array[];
        items: quorate.ResourceSet.$Properties[];
        static encode(message: quorate.ResourceSets.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ResourceSets & quorate.ResourceSets.$Shape;
    }

    namespace ResourceSets {
        interface $Properties {
            items?: (quorate.ResourceSet.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.ResourceSets.$Properties;
    }

    interface IXmlNotes extends quorate.XmlNotes.$Properties {
    }

    class XmlNotes {
        constructor(properties?: quorate.XmlNotes.$Properties);
        $unknowns?: Uint8Array[];
        items: quorate.XmlNote.$Properties[];
        static encode(message: quorate.XmlNotes.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.XmlNotes & quorate.XmlNotes.$Shape;
    }

    namespace XmlNotes {
        interface $Properties {
            items?: (quorate.XmlNote.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.XmlNotes.$Properties;
    }

    interface IXmlNote extends quorate.XmlNote.$Properties {
    }

    class XmlNote {
        constructor(properties?: quorate.XmlNote.$Properties);
        $unknowns?: Uint8Array[];
        path: string;
        attributes?: (quorate.XmlAttributeNotes.$Properties|null);
        children?: (quorate.XmlChildNotes.$Properties|null);
        without?: (quorate.XmlChildNotes.$Properties|null);
        static encode(message: quorate.XmlNote.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.XmlNote & quorate.XmlNote.$Shape;
    }

    namespace XmlNote {
        interface $Properties {
            path?: (string|null);
            attributes?: (quorate.XmlAttributeNotes.$Properties|null);
            children?: (quorate.XmlChildNotes.$Properties|null);
            without?: (quorate.XmlChildNotes.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.XmlNote.$Properties;
    }

    interface IXmlAttributeNotes extends quorate.XmlAttributeNotes.$Properties {
    }

    class XmlAttributeNotes {
        constructor(properties?: quorate.XmlAttributeNotes.$Properties);
        $unknowns?: Uint8Array[];
        items: quorate.XmlAttributeNote.$Properties[];
        static encode(message: quorate.XmlAttributeNotes.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.XmlAttributeNotes & quorate.XmlAttributeNotes.$Shape;
    }

    namespace XmlAttributeNotes {
        interface $Properties {
            items?: (quorate.XmlAttributeNote.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.XmlAttributeNotes.$Properties;
    }

    interface IXmlAttributeNote extends quorate.XmlAttributeNote.$Properties {
    }

    class XmlAttributeNote {
        constructor(properties?: quorate.XmlAttributeNote.$Properties);
        $unknowns?: Uint8Array[];
        name: string;
        ours?: (string|null);
        written?: (string|null);
        static encode(message: quorate.XmlAttributeNote.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.XmlAttributeNote & quorate.XmlAttributeNote.$Shape;
    }

    namespace XmlAttributeNote {
        interface $Properties {
            name?: (string|null);
            ours?: (string|null);
            written?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.XmlAttributeNote.$Properties;
    }

    interface IXmlChildNotes extends quorate.XmlChildNotes.$Properties {
    }

    class XmlChildNotes {
        constructor(properties?: quorate.XmlChildNotes.$Properties);
        $unknowns?: Uint8Array[];
        items: quorate.XmlChildNote.$Properties[];
        static encode(message: quorate.XmlChildNotes.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.XmlChildNotes & quorate.XmlChildNotes.$Shape;
    }

    namespace XmlChildNotes {
        interface $Properties {
            items?: (quorate.XmlChildNote.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.XmlChildNotes.$Properties;
    }

    interface IXmlChildNote extends quorate.XmlChildNote.$Properties {
    }

    class XmlChildNote {
        constructor(properties?: quorate.XmlChildNote.$Properties);
        $unknowns?: Uint8Array[];
        key: string;
        xml?: (string|null);
        static encode(message: quorate.XmlChildNote.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.XmlChildNote & quorate.XmlChildNote.$Shape;
    }

    namespace XmlChildNote {
        interface $Properties {
            key?: (string|null);
            xml?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.XmlChildNote.$Properties;
    }

    interface IAttributeSet extends quorate.AttributeSet.$Properties {
    }

    class AttributeSet {
        constructor(properties?: quorate.AttributeSet.$Properties);
        $unknowns?: Uint8Array[];
        id: string;
        score: number;
        rule?: (quorate.Rule.$Properties|null);
        values: quorate.TextEntry.$Properties[];
        static encode(message: quorate.AttributeSet.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.AttributeSet & quorate.AttributeSet.$Shape;
    }

    namespace AttributeSet {
        interface $Properties {
            id?: (string|null);
            score?: (number|null);
            rule?: (quorate.Rule.$Properties|null);
            values?: (quorate.TextEntry.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          id?: string|null;
          score?: number|null;
          rule?: quorate.Rule.$Shape|null;
          values?: quorate.TextEntry.$Shape[]|null;
          $unknowns?: Uint8Array[];
        };
    }

    enum RuleBoolean {
        RULE_BOOLEAN_UNSPECIFIED = 0,
        RULE_BOOLEAN_AND = 1,
        RULE_BOOLEAN_OR = 2
    }

    interface IRule extends quorate.Rule.$Properties {
    }

    class Rule {
        constructor(properties?: quorate.Rule.$Properties);
        $unknowns?: Uint8Array[];
        id: string;
        boolean: quorate.RuleBoolean;
        score?: (number|null);
        scoreAttribute?: (string|null);
        role?: (quorate.Role|null);
        conditions: quorate.Condition.$Properties[];
        static encode(message: quorate.Rule.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Rule & quorate.Rule.$Shape;
    }

    namespace Rule {
        interface $Properties {
            id?: (string|null);
            boolean?: (quorate.RuleBoolean|null);
            score?: (number|null);
            scoreAttribute?: (string|null);
            role?: (quorate.Role|null);
            conditions?: (quorate.Condition.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          id?: string|null;
          boolean?: quorate.RuleBoolean|null;
          score?: number|null;
          scoreAttribute?: string|null;
          role?: quorate.Role|null;
          conditions?: quorate.Condition.$Shape[]|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface ICondition extends quorate.Condition.$Properties {
    }

    class Condition {
        constructor(properties?: quorate.Condition.$Properties);
        $unknowns?: Uint8Array[];
        rule?: (quorate.Rule.$Properties|null);
        attribute?: (quorate.AttributeCondition.$Properties|null);
        date?: (quorate.DateCondition.$Properties|null);
        resource?: (quorate.ResourceCondition.$Properties|null);
        operation?: (quorate.OperationCondition.$Properties|null);
        kind?: ("rule"|"attribute"|"date"|"resource"|"operation");
        static encode(message: quorate.Condition.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Condition & quorate.Condition.$Shape;
    }

    namespace Condition {
        interface $Properties {
            rule?: (quorate.Rule.$Properties|null);
            attribute?: (quorate.AttributeCondition.$Properties|null);
            date?: (quorate.DateCondition.$Properties|null);
            resource?: (quorate.ResourceCondition.$Properties|null);
            operation?: (quorate.OperationCondition.$Properties|null);
            kind?: ("rule"|"attribute"|"date"|"resource"|"operation");
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          rule?: quorate.Rule.$Shape|null;
          attribute?: quorate.AttributeCondition.$Shape|null;
          date?: quorate.DateCondition.$Shape|null;
          resource?: quorate.ResourceCondition.$Shape|null;
          operation?: quorate.OperationCondition.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ kind?: undefined; rule?: null; attribute?: null; date?: null; resource?: null; operation?: null }|{ kind?: "rule"; rule: quorate.Rule.$Shape; attribute?: null; date?: null; resource?: null; operation?: null }|{ kind?: "attribute"; rule?: null; attribute: quorate.AttributeCondition.$Shape; date?: null; resource?: null; operation?: null }|{ kind?: "date"; rule?: null; attribute?: null; date: quorate.DateCondition.$Shape; resource?: null; operation?: null }|{ kind?: "resource"; rule?: null; attribute?: null; date?: null; resource: quorate.ResourceCondition.$Shape; operation?: null }|{ kind?: "operation"; rule?: null; attribute?: null; date?: null; resource?: null; operation: quorate.OperationCondition.$Shape })
        );
    }

    enum AttributeComparison {
        ATTRIBUTE_COMPARISON_UNSPECIFIED = 0,
        ATTRIBUTE_COMPARISON_LT = 1,
        ATTRIBUTE_COMPARISON_GT = 2,
        ATTRIBUTE_COMPARISON_LTE = 3,
        ATTRIBUTE_COMPARISON_GTE = 4,
        ATTRIBUTE_COMPARISON_EQ = 5,
        ATTRIBUTE_COMPARISON_NE = 6,
        ATTRIBUTE_COMPARISON_DEFINED = 7,
        ATTRIBUTE_COMPARISON_NOT_DEFINED = 8
    }

    enum AttributeType {
        ATTRIBUTE_TYPE_UNSPECIFIED = 0,
        ATTRIBUTE_TYPE_STRING = 1,
        ATTRIBUTE_TYPE_INTEGER = 2,
        ATTRIBUTE_TYPE_NUMBER = 3,
        ATTRIBUTE_TYPE_VERSION = 4
    }

    enum ValueSource {
        VALUE_SOURCE_UNSPECIFIED = 0,
        VALUE_SOURCE_LITERAL = 1,
        VALUE_SOURCE_PARAM = 2,
        VALUE_SOURCE_META = 3
    }

    interface IAttributeCondition extends quorate.AttributeCondition.$Properties {
    }

    class AttributeCondition {
        constructor(properties?: quorate.AttributeCondition.$Properties);
        $unknowns?: Uint8Array[];
        id: string;
        attribute: string;
        operation: quorate.AttributeComparison;
        type?: (quorate.AttributeType|null);
        value?: (string|null);
        valueSource?: (quorate.ValueSource|null);
        static encode(message: quorate.AttributeCondition.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.AttributeCondition & quorate.AttributeCondition.$Shape;
    }

    namespace AttributeCondition {
        interface $Properties {
            id?: (string|null);
            attribute?: (string|null);
            operation?: (quorate.AttributeComparison|null);
            type?: (quorate.AttributeType|null);
            value?: (string|null);
            valueSource?: (quorate.ValueSource|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.AttributeCondition.$Properties;
    }

    enum DateComparison {
        DATE_COMPARISON_UNSPECIFIED = 0,
        DATE_COMPARISON_GT = 1,
        DATE_COMPARISON_LT = 2,
        DATE_COMPARISON_IN_RANGE = 3,
        DATE_COMPARISON_DATE_SPEC = 4
    }

    interface IDateCondition extends quorate.DateCondition.$Properties {
    }

    class DateCondition {
        constructor(properties?: quorate.DateCondition.$Properties);
        $unknowns?: Uint8Array[];
        id: string;
        operation: quorate.DateComparison;
        start?: (string|null);
        end?: (string|null);
        duration?: (quorate.TextTable.$Properties|null);
        spec?: (quorate.TextTable.$Properties|null);
        static encode(message: quorate.DateCondition.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.DateCondition & quorate.DateCondition.$Shape;
    }

    namespace DateCondition {
        interface $Properties {
            id?: (string|null);
            operation?: (quorate.DateComparison|null);
            start?: (string|null);
            end?: (string|null);
            duration?: (quorate.TextTable.$Properties|null);
            spec?: (quorate.TextTable.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.DateCondition.$Properties;
    }

    interface IResourceCondition extends quorate.ResourceCondition.$Properties {
    }

    class ResourceCondition {
        constructor(properties?: quorate.ResourceCondition.$Properties);
        $unknowns?: Uint8Array[];
        id: string;
        class?: (string|null);
        provider?: (string|null);
        type?: (string|null);
        static encode(message: quorate.ResourceCondition.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ResourceCondition & quorate.ResourceCondition.$Shape;
    }

    namespace ResourceCondition {
        interface $Properties {
            id?: (string|null);
            "class"?: (string|null);
            provider?: (string|null);
            type?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.ResourceCondition.$Properties;
    }

    interface IOperationCondition extends quorate.OperationCondition.$Properties {
    }

    class OperationCondition {
        constructor(properties?: quorate.OperationCondition.$Properties);
        $unknowns?: Uint8Array[];
        id: string;
        name: string;
        interval?: (number|null);
        static encode(message: quorate.OperationCondition.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.OperationCondition & quorate.OperationCondition.$Shape;
    }

    namespace OperationCondition {
        interface $Properties {
            id?: (string|null);
            name?: (string|null);
            interval?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.OperationCondition.$Properties;
    }

    interface ITemplate extends quorate.Template.$Properties {
    }

    class Template {
        constructor(properties?: quorate.Template.$Properties);
        $unknowns?: Uint8Array[];
        id: string;
        agent?: (quorate.AgentName.$Properties|null);
        params: quorate.TextEntry.$Properties[];
        meta: quorate.TextEntry.$Properties[];
        operations: quorate.OperationConfig.$Properties[];
        description?: (string|null);
        paramSets?: (quorate.AttributeSets.$Properties|null);
        metaSets?: (quorate.AttributeSets.$Properties|null);
        utilization?: (quorate.TextTable.$Properties|null);
        utilizationSets?: (quorate.AttributeSets.$Properties|null);
        static encode(message: quorate.Template.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Template & quorate.Template.$Shape;
    }

    namespace Template {
        interface $Properties {
            id?: (string|null);
            agent?: (quorate.AgentName.$Properties|null);
            params?: (quorate.TextEntry.$Properties[]|null);
            meta?: (quorate.TextEntry.$Properties[]|null);
            operations?: (quorate.OperationConfig.$Properties[]|null);
            description?: (string|null);
            paramSets?: (quorate.AttributeSets.$Properties|null);
            metaSets?: (quorate.AttributeSets.$Properties|null);
            utilization?: (quorate.TextTable.$Properties|null);
            utilizationSets?: (quorate.AttributeSets.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          id?: string|null;
          agent?: quorate.AgentName.$Shape|null;
          params?: quorate.TextEntry.$Shape[]|null;
          meta?: quorate.TextEntry.$Shape[]|null;
          operations?: quorate.OperationConfig.$Shape[]|null;
          description?: string|null;
          paramSets?: quorate.AttributeSets.$Shape|null;
          metaSets?: quorate.AttributeSets.$Shape|null;
          utilization?: quorate.TextTable.$Shape|null;
          utilizationSets?: quorate.AttributeSets.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface ITag extends quorate.Tag.$Properties {
    }

    class Tag {
        constructor(properties?: quorate.Tag.$Properties);
        $unknowns?: Uint8Array[];
        id: string;
        members: string[];
        static encode(message: quorate.Tag.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Tag & quorate.Tag.$Shape;
    }

    namespace Tag {
        interface $Properties {
            id?: (string|null);
            members?: (string[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.Tag.$Properties;
    }

    interface INodeConfigEntry extends quorate.NodeConfigEntry.$Properties {
    }

    class NodeConfigEntry {
        constructor(properties?: quorate.NodeConfigEntry.$Properties);
        $unknowns?: Uint8Array[];
        name: string;
        value?: (quorate.NodeConfig.$Properties|null);
        static encode(message: quorate.NodeConfigEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.NodeConfigEntry & quorate.NodeConfigEntry.$Shape;
    }

    namespace NodeConfigEntry {
        interface $Properties {
            name?: (string|null);
            value?: (quorate.NodeConfig.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          name?: string|null;
          value?: quorate.NodeConfig.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    enum NodeType {
        NODE_TYPE_UNSPECIFIED = 0,
        NODE_TYPE_MEMBER = 1,
        NODE_TYPE_REMOTE = 2
    }

    interface INodeConfig extends quorate.NodeConfig.$Properties {
    }

    class NodeConfig {
        constructor(properties?: quorate.NodeConfig.$Properties);
        $unknowns?: Uint8Array[];
        attributes: quorate.TextEntry.$Properties[];
        attributeSets?: (quorate.AttributeSets.$Properties|null);
        utilization?: (quorate.TextTable.$Properties|null);
        utilizationSets?: (quorate.AttributeSets.$Properties|null);
        type?: (quorate.NodeType|null);
        static encode(message: quorate.NodeConfig.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.NodeConfig & quorate.NodeConfig.$Shape;
    }

    namespace NodeConfig {
        interface $Properties {
            attributes?: (quorate.TextEntry.$Properties[]|null);
            attributeSets?: (quorate.AttributeSets.$Properties|null);
            utilization?: (quorate.TextTable.$Properties|null);
            utilizationSets?: (quorate.AttributeSets.$Properties|null);
            type?: (quorate.NodeType|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          attributes?: quorate.TextEntry.$Shape[]|null;
          attributeSets?: quorate.AttributeSets.$Shape|null;
          utilization?: quorate.TextTable.$Shape|null;
          utilizationSets?: quorate.AttributeSets.$Shape|null;
          type?: quorate.NodeType|null;
          $unknowns?: Uint8Array[];
        };
    }

    enum AgentClass {
        AGENT_CLASS_UNSPECIFIED = 0,
        AGENT_CLASS_OCF = 1,
        AGENT_CLASS_STONITH = 2,
        AGENT_CLASS_SYSTEMD = 3,
        AGENT_CLASS_LSB = 4,
        AGENT_CLASS_SERVICE = 5
    }

    interface IAgentName extends quorate.AgentName.$Properties {
    }

    class AgentName {
        constructor(properties?: quorate.AgentName.$Properties);
        $unknowns?: Uint8Array[];
        class: quorate.AgentClass;
        provider?: (string|null);
        type: string;
        static encode(message: quorate.AgentName.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.AgentName & quorate.AgentName.$Shape;
    }

    namespace AgentName {
        interface $Properties {
            "class"?: (quorate.AgentClass|null);
            provider?: (string|null);
            type?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.AgentName.$Properties;
    }

    interface IOperationConfig extends quorate.OperationConfig.$Properties {
    }

    class OperationConfig {
        constructor(properties?: quorate.OperationConfig.$Properties);
        $unknowns?: Uint8Array[];
        name: string;
        interval: number;
        options: quorate.TextEntry.$Properties[];
        id?: (string|null);
        paramSets?: (quorate.AttributeSets.$Properties|null);
        metaSets?: (quorate.AttributeSets.$Properties|null);
        static encode(message: quorate.OperationConfig.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.OperationConfig & quorate.OperationConfig.$Shape;
    }

    namespace OperationConfig {
        interface $Properties {
            name?: (string|null);
            interval?: (number|null);
            options?: (quorate.TextEntry.$Properties[]|null);
            id?: (string|null);
            paramSets?: (quorate.AttributeSets.$Properties|null);
            metaSets?: (quorate.AttributeSets.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          name?: string|null;
          interval?: number|null;
          options?: quorate.TextEntry.$Shape[]|null;
          id?: string|null;
          paramSets?: quorate.AttributeSets.$Shape|null;
          metaSets?: quorate.AttributeSets.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IResource extends quorate.Resource.$Properties {
    }

    class Resource {
        constructor(properties?: quorate.Resource.$Properties);
        $unknowns?: Uint8Array[];
        primitive?: (quorate.Primitive.$Properties|null);
        group?: (quorate.Group.$Properties|null);
        clone?: (quorate.Clone.$Properties|null);
        bundle?: (quorate.Bundle.$Properties|null);
        kind?: ("primitive"|"group"|"clone"|"bundle");
        static encode(message: quorate.Resource.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Resource & quorate.Resource.$Shape;
    }

    namespace Resource {
        interface $Properties {
            primitive?: (quorate.Primitive.$Properties|null);
            group?: (quorate.Group.$Properties|null);
            clone?: (quorate.Clone.$Properties|null);
            bundle?: (quorate.Bundle.$Properties|null);
            kind?: ("primitive"|"group"|"clone"|"bundle");
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          primitive?: quorate.Primitive.$Shape|null;
          group?: quorate.Group.$Shape|null;
          clone?: quorate.Clone.$Shape|null;
          bundle?: quorate.Bundle.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ kind?: undefined; primitive?: null; group?: null; clone?: null; bundle?: null }|{ kind?: "primitive"; primitive: quorate.Primitive.$Shape; group?: null; clone?: null; bundle?: null }|{ kind?: "group"; primitive?: null; group: quorate.Group.$Shape; clone?: null; bundle?: null }|{ kind?: "clone"; primitive?: null; group?: null; clone: quorate.Clone.$Shape; bundle?: null }|{ kind?: "bundle"; primitive?: null; group?: null; clone?: null; bundle: quorate.Bundle.$Shape })
        );
    }

    interface IPrimitive extends quorate.Primitive.$Properties {
    }

    class Primitive {
        constructor(properties?: quorate.Primitive.$Properties);
        $unknowns?: Uint8Array[];
        id: string;
        agent?: (quorate.AgentName.$Properties|null);
        params: quorate.TextEntry.$Properties[];
        meta: quorate.TextEntry.$Properties[];
        operations: quorate.OperationConfig.$Properties[];
        description?: (string|null);
        template?: (string|null);
        paramSets?: (quorate.AttributeSets.$Properties|null);
        metaSets?: (quorate.AttributeSets.$Properties|null);
        utilization?: (quorate.TextTable.$Properties|null);
        utilizationSets?: (quorate.AttributeSets.$Properties|null);
        static encode(message: quorate.Primitive.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Primitive & quorate.Primitive.$Shape;
    }

    namespace Primitive {
        interface $Properties {
            id?: (string|null);
            agent?: (quorate.AgentName.$Properties|null);
            params?: (quorate.TextEntry.$Properties[]|null);
            meta?: (quorate.TextEntry.$Properties[]|null);
            operations?: (quorate.OperationConfig.$Properties[]|null);
            description?: (string|null);
            template?: (string|null);
            paramSets?: (quorate.AttributeSets.$Properties|null);
            metaSets?: (quorate.AttributeSets.$Properties|null);
            utilization?: (quorate.TextTable.$Properties|null);
            utilizationSets?: (quorate.AttributeSets.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          id?: string|null;
          agent?: quorate.AgentName.$Shape|null;
          params?: quorate.TextEntry.$Shape[]|null;
          meta?: quorate.TextEntry.$Shape[]|null;
          operations?: quorate.OperationConfig.$Shape[]|null;
          description?: string|null;
          template?: string|null;
          paramSets?: quorate.AttributeSets.$Shape|null;
          metaSets?: quorate.AttributeSets.$Shape|null;
          utilization?: quorate.TextTable.$Shape|null;
          utilizationSets?: quorate.AttributeSets.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IGroup extends quorate.Group.$Properties {
    }

    class Group {
        constructor(properties?: quorate.Group.$Properties);
        $unknowns?: Uint8Array[];
        id: string;
        members: quorate.Primitive.$Properties[];
        meta: quorate.TextEntry.$Properties[];
        description?: (string|null);
        params?: (quorate.TextTable.$Properties|null);
        paramSets?: (quorate.AttributeSets.$Properties|null);
        metaSets?: (quorate.AttributeSets.$Properties|null);
        static encode(message: quorate.Group.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Group & quorate.Group.$Shape;
    }

    namespace Group {
        interface $Properties {
            id?: (string|null);
            members?: (quorate.Primitive.$Properties[]|null);
            meta?: (quorate.TextEntry.$Properties[]|null);
            description?: (string|null);
            params?: (quorate.TextTable.$Properties|null);
            paramSets?: (quorate.AttributeSets.$Properties|null);
            metaSets?: (quorate.AttributeSets.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          id?: string|null;
          members?: quorate.Primitive.$Shape[]|null;
          meta?: quorate.TextEntry.$Shape[]|null;
          description?: string|null;
          params?: quorate.TextTable.$Shape|null;
          paramSets?: quorate.AttributeSets.$Shape|null;
          metaSets?: quorate.AttributeSets.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IClone extends quorate.Clone.$Properties {
    }

    class Clone {
        constructor(properties?: quorate.Clone.$Properties);
        $unknowns?: Uint8Array[];
        id: string;
        child?: (quorate.CloneChild.$Properties|null);
        meta: quorate.TextEntry.$Properties[];
        description?: (string|null);
        params?: (quorate.TextTable.$Properties|null);
        paramSets?: (quorate.AttributeSets.$Properties|null);
        metaSets?: (quorate.AttributeSets.$Properties|null);
        static encode(message: quorate.Clone.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Clone & quorate.Clone.$Shape;
    }

    namespace Clone {
        interface $Properties {
            id?: (string|null);
            child?: (quorate.CloneChild.$Properties|null);
            meta?: (quorate.TextEntry.$Properties[]|null);
            description?: (string|null);
            params?: (quorate.TextTable.$Properties|null);
            paramSets?: (quorate.AttributeSets.$Properties|null);
            metaSets?: (quorate.AttributeSets.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          id?: string|null;
          child?: quorate.CloneChild.$Shape|null;
          meta?: quorate.TextEntry.$Shape[]|null;
          description?: string|null;
          params?: quorate.TextTable.$Shape|null;
          paramSets?: quorate.AttributeSets.$Shape|null;
          metaSets?: quorate.AttributeSets.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IBundle extends quorate.Bundle.$Properties {
    }

    class Bundle {
        constructor(properties?: quorate.Bundle.$Properties);
        $unknowns?: Uint8Array[];
        id: string;
        meta: quorate.TextEntry.$Properties[];
        metaSets?: (quorate.AttributeSets.$Properties|null);
        description?: (string|null);
        container?: (quorate.BundleContainer.$Properties|null);
        network?: (quorate.BundleNetwork.$Properties|null);
        storage: quorate.BundleMapping.$Properties[];
        child?: (quorate.Primitive.$Properties|null);
        static encode(message: quorate.Bundle.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Bundle & quorate.Bundle.$Shape;
    }

    namespace Bundle {
        interface $Properties {
            id?: (string|null);
            meta?: (quorate.TextEntry.$Properties[]|null);
            metaSets?: (quorate.AttributeSets.$Properties|null);
            description?: (string|null);
            container?: (quorate.BundleContainer.$Properties|null);
            network?: (quorate.BundleNetwork.$Properties|null);
            storage?: (quorate.BundleMapping.$Properties[]|null);
            child?: (quorate.Primitive.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          id?: string|null;
          meta?: quorate.TextEntry.$Shape[]|null;
          metaSets?: quorate.AttributeSets.$Shape|null;
          description?: string|null;
          container?: quorate.BundleContainer.$Shape|null;
          network?: quorate.BundleNetwork.$Shape|null;
          storage?: quorate.BundleMapping.$Shape[]|null;
          child?: quorate.Primitive.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    enum ContainerTechnology {
        CONTAINER_TECHNOLOGY_UNSPECIFIED = 0,
        CONTAINER_TECHNOLOGY_DOCKER = 1,
        CONTAINER_TECHNOLOGY_PODMAN = 2,
        CONTAINER_TECHNOLOGY_RKT = 3
    }

    interface IBundleContainer extends quorate.BundleContainer.$Properties {
    }

    class BundleContainer {
        constructor(properties?: quorate.BundleContainer.$Properties);
        $unknowns?: Uint8Array[];
        technology: quorate.ContainerTechnology;
        image: string;
        options: quorate.TextEntry.$Properties[];
        static encode(message: quorate.BundleContainer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.BundleContainer & quorate.BundleContainer.$Shape;
    }

    namespace BundleContainer {
        interface $Properties {
            technology?: (quorate.ContainerTechnology|null);
            image?: (string|null);
            options?: (quorate.TextEntry.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.BundleContainer.$Properties;
    }

    interface IBundleNetwork extends quorate.BundleNetwork.$Properties {
    }

    class BundleNetwork {
        constructor(properties?: quorate.BundleNetwork.$Properties);
        $unknowns?: Uint8Array[];
        options: quorate.TextEntry.$Properties[];
        ports: quorate.BundleMapping.$Properties[];
        static encode(message: quorate.BundleNetwork.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.BundleNetwork & quorate.BundleNetwork.$Shape;
    }

    namespace BundleNetwork {
        interface $Properties {
            options?: (quorate.TextEntry.$Properties[]|null);
            ports?: (quorate.BundleMapping.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.BundleNetwork.$Properties;
    }

    interface IBundleMapping extends quorate.BundleMapping.$Properties {
    }

    class BundleMapping {
        constructor(properties?: quorate.BundleMapping.$Properties);
        $unknowns?: Uint8Array[];
        id: string;
        options: quorate.TextEntry.$Properties[];
        static encode(message: quorate.BundleMapping.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.BundleMapping & quorate.BundleMapping.$Shape;
    }

    namespace BundleMapping {
        interface $Properties {
            id?: (string|null);
            options?: (quorate.TextEntry.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.BundleMapping.$Properties;
    }

    interface ICloneChild extends quorate.CloneChild.$Properties {
    }

    class CloneChild {
        constructor(properties?: quorate.CloneChild.$Properties);
        $unknowns?: Uint8Array[];
        primitive?: (quorate.Primitive.$Properties|null);
        group?: (quorate.Group.$Properties|null);
        kind?: ("primitive"|"group");
        static encode(message: quorate.CloneChild.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.CloneChild & quorate.CloneChild.$Shape;
    }

    namespace CloneChild {
        interface $Properties {
            primitive?: (quorate.Primitive.$Properties|null);
            group?: (quorate.Group.$Properties|null);
            kind?: ("primitive"|"group");
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          primitive?: quorate.Primitive.$Shape|null;
          group?: quorate.Group.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ kind?: undefined; primitive?: null; group?: null }|{ kind?: "primitive"; primitive: quorate.Primitive.$Shape; group?: null }|{ kind?: "group"; primitive?: null; group: quorate.Group.$Shape })
        );
    }

    enum Role {
        ROLE_UNSPECIFIED = 0,
        ROLE_STOPPED = 1,
        ROLE_STARTED = 2,
        ROLE_UNPROMOTED = 3,
        ROLE_PROMOTED = 4
    }

    interface IConstraint extends quorate.Constraint.$Properties {
    }

    class Constraint {
        constructor(properties?: quorate.Constraint.$Properties);
        $unknowns?: Uint8Array[];
        location?: (quorate.LocationConstraint.$Properties|null);
        colocation?: (quorate.ColocationConstraint.$Properties|null);
        order?: (quorate.OrderConstraint.$Properties|null);
        locationRule?: (quorate.LocationRuleConstraint.$Properties|null);
        colocationSet?: (quorate.ColocationSetConstraint.$Properties|null);
        orderSet?: (quorate.OrderSetConstraint.$Properties|null);
        ticket?: (quorate.TicketConstraint.$Properties|null);
        kind?: ("location"|"colocation"|"order"|"locationRule"|"colocationSet"|"orderSet"|"ticket");
        static encode(message: quorate.Constraint.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Constraint & quorate.Constraint.$Shape;
    }

    namespace Constraint {
        interface $Properties {
            location?: (quorate.LocationConstraint.$Properties|null);
            colocation?: (quorate.ColocationConstraint.$Properties|null);
            order?: (quorate.OrderConstraint.$Properties|null);
            locationRule?: (quorate.LocationRuleConstraint.$Properties|null);
            colocationSet?: (quorate.ColocationSetConstraint.$Properties|null);
            orderSet?: (quorate.OrderSetConstraint.$Properties|null);
            ticket?: (quorate.TicketConstraint.$Properties|null);
            kind?: ("location"|"colocation"|"order"|"locationRule"|"colocationSet"|"orderSet"|"ticket");
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          location?: quorate.LocationConstraint.$Shape|null;
          colocation?: quorate.ColocationConstraint.$Shape|null;
          order?: quorate.OrderConstraint.$Shape|null;
          locationRule?: quorate.LocationRuleConstraint.$Shape|null;
          colocationSet?: quorate.ColocationSetConstraint.$Shape|null;
          orderSet?: quorate.OrderSetConstraint.$Shape|null;
          ticket?: quorate.TicketConstraint.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ kind?: undefined; location?: null; colocation?: null; order?: null; locationRule?: null; colocationSet?: null; orderSet?: null; ticket?: null }|{ kind?: "location"; location: quorate.LocationConstraint.$Shape; colocation?: null; order?: null; locationRule?: null; colocationSet?: null; orderSet?: null; ticket?: null }|{ kind?: "colocation"; location?: null; colocation: quorate.ColocationConstraint.$Shape; order?: null; locationRule?: null; colocationSet?: null; orderSet?: null; ticket?: null }|{ kind?: "order"; location?: null; colocation?: null; order: quorate.OrderConstraint.$Shape; locationRule?: null; colocationSet?: null; orderSet?: null; ticket?: null }|{ kind?: "locationRule"; location?: null; colocation?: null; order?: null; locationRule: quorate.LocationRuleConstraint.$Shape; colocationSet?: null; orderSet?: null; ticket?: null }|{ kind?: "colocationSet"; location?: null; colocation?: null; order?: null; locationRule?: null; colocationSet: quorate.ColocationSetConstraint.$Shape; orderSet?: null; ticket?: null }|{ kind?: "orderSet"; location?: null; colocation?: null; order?: null; locationRule?: null; colocationSet?: null; orderSet: quorate.OrderSetConstraint.$Shape; ticket?: null }|{ kind?: "ticket"; location?: null; colocation?: null; order?: null; locationRule?: null; colocationSet?: null; orderSet?: null; ticket: quorate.TicketConstraint.$Shape })
        );
    }

    enum ResourceDiscovery {
        RESOURCE_DISCOVERY_UNSPECIFIED = 0,
        RESOURCE_DISCOVERY_ALWAYS = 1,
        RESOURCE_DISCOVERY_NEVER = 2,
        RESOURCE_DISCOVERY_EXCLUSIVE = 3
    }

    interface ILocationConstraint extends quorate.LocationConstraint.$Properties {
    }

    class LocationConstraint {
        constructor(properties?: quorate.LocationConstraint.$Properties);
        $unknowns?: Uint8Array[];
        id: string;
        resource: string;
        node: string;
        score: number;
        role?: (quorate.Role|null);
        until?: (string|null);
        discovery?: (quorate.ResourceDiscovery|null);
        static encode(message: quorate.LocationConstraint.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.LocationConstraint & quorate.LocationConstraint.$Shape;
    }

    namespace LocationConstraint {
        interface $Properties {
            id?: (string|null);
            resource?: (string|null);
            node?: (string|null);
            score?: (number|null);
            role?: (quorate.Role|null);
            until?: (string|null);
            discovery?: (quorate.ResourceDiscovery|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.LocationConstraint.$Properties;
    }

    interface ILocationRuleConstraint extends quorate.LocationRuleConstraint.$Properties {
    }

    class LocationRuleConstraint {
        constructor(properties?: quorate.LocationRuleConstraint.$Properties);
        $unknowns?: Uint8Array[];
        id: string;
        of?: (quorate.LocationSubject.$Properties|null);
        node?: (string|null);
        score?: (number|null);
        rules: quorate.Rule.$Properties[];
        role?: (quorate.Role|null);
        discovery?: (quorate.ResourceDiscovery|null);
        lifetime?: (quorate.Rule.$Properties|null);
        static encode(message: quorate.LocationRuleConstraint.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.LocationRuleConstraint & quorate.LocationRuleConstraint.$Shape;
    }

    namespace LocationRuleConstraint {
        interface $Properties {
            id?: (string|null);
            of?: (quorate.LocationSubject.$Properties|null);
            node?: (string|null);
            score?: (number|null);
            rules?: (quorate.Rule.$Properties[]|null);
            role?: (quorate.Role|null);
            discovery?: (quorate.ResourceDiscovery|null);
            lifetime?: (quorate.Rule.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          id?: string|null;
          of?: quorate.LocationSubject.$Shape|null;
          node?: string|null;
          score?: number|null;
          rules?: quorate.Rule.$Shape[]|null;
          role?: quorate.Role|null;
          discovery?: quorate.ResourceDiscovery|null;
          lifetime?: quorate.Rule.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface ILocationSubject extends quorate.LocationSubject.$Properties {
    }

    class LocationSubject {
        constructor(properties?: quorate.LocationSubject.$Properties);
        $unknowns?: Uint8Array[];
        resource?: (quorate.OneResource.$Properties|null);
        pattern?: (quorate.ResourcePattern.$Properties|null);
        sets?: (quorate.ListedSets.$Properties|null);
        kind?: ("resource"|"pattern"|"sets");
        static encode(message: quorate.LocationSubject.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.LocationSubject & quorate.LocationSubject.$Shape;
    }

    namespace LocationSubject {
        interface $Properties {
            resource?: (quorate.OneResource.$Properties|null);
            pattern?: (quorate.ResourcePattern.$Properties|null);
            sets?: (quorate.ListedSets.$Properties|null);
            kind?: ("resource"|"pattern"|"sets");
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          resource?: quorate.OneResource.$Shape|null;
          pattern?: quorate.ResourcePattern.$Shape|null;
          sets?: quorate.ListedSets.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ kind?: undefined; resource?: null; pattern?: null; sets?: null }|{ kind?: "resource"; resource: quorate.OneResource.$Shape; pattern?: null; sets?: null }|{ kind?: "pattern"; resource?: null; pattern: quorate.ResourcePattern.$Shape; sets?: null }|{ kind?: "sets"; resource?: null; pattern?: null; sets: quorate.ListedSets.$Shape })
        );
    }

    interface IOneResource extends quorate.OneResource.$Properties {
    }

    class OneResource {
        constructor(properties?: quorate.OneResource.$Properties);
        $unknowns?: Uint8Array[];
        id: string;
        static encode(message: quorate.OneResource.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.OneResource & quorate.OneResource.$Shape;
    }

    namespace OneResource {
        interface $Properties {
            id?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.OneResource.$Properties;
    }

    interface IResourcePattern extends quorate.ResourcePattern.$Properties {
    }

    class ResourcePattern {
        constructor(properties?: quorate.ResourcePattern.$Properties);
        $unknowns?: Uint8Array[];
        pattern: string;
        static encode(message: quorate.ResourcePattern.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ResourcePattern & quorate.ResourcePattern.$Shape;
    }

    namespace ResourcePattern {
        interface $Properties {
            pattern?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.ResourcePattern.$Properties;
    }

    interface IListedSets extends quorate.ListedSets.$Properties {
    }

    class ListedSets {
        constructor(properties?: quorate.ListedSets.$Properties);
        $unknowns?: Uint8Array[];
        sets: quorate.ResourceSet.$Properties[];
        static encode(message: quorate.ListedSets.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ListedSets & quorate.ListedSets.$Shape;
    }

    namespace ListedSets {
        interface $Properties {
            sets?: (quorate.ResourceSet.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.ListedSets.$Properties;
    }

    enum SetOrdering {
        SET_ORDERING_UNSPECIFIED = 0,
        SET_ORDERING_GROUP = 1,
        SET_ORDERING_LISTED = 2
    }

    interface IResourceSet extends quorate.ResourceSet.$Properties {
    }

    class ResourceSet {
        constructor(properties?: quorate.ResourceSet.$Properties);
        $unknowns?: Uint8Array[];
        id: string;
        members: string[];
        sequential?: (boolean|null);
        requireAll?: (boolean|null);
        ordering?: (quorate.SetOrdering|null);
        action?: (quorate.OrderAction|null);
        role?: (quorate.Role|null);
        score?: (number|null);
        kind?: (quorate.OrderKind|null);
        static encode(message: quorate.ResourceSet.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ResourceSet & quorate.ResourceSet.$Shape;
    }

    namespace ResourceSet {
        interface $Properties {
            id?: (string|null);
            members?: (string[]|null);
            sequential?: (boolean|null);
            requireAll?: (boolean|null);
            ordering?: (quorate.SetOrdering|null);
            action?: (quorate.OrderAction|null);
            role?: (quorate.Role|null);
            score?: (number|null);
            kind?: (quorate.OrderKind|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.ResourceSet.$Properties;
    }

    interface IColocationSetConstraint extends quorate.ColocationSetConstraint.$Properties {
    }

    class ColocationSetConstraint {
        constructor(properties?: quorate.ColocationSetConstraint.$Properties);
        $unknowns?: Uint8Array[];
        id: string;
        score: number;
        sets: quorate.ResourceSet.$Properties[];
        nodeAttribute?: (string|null);
        influence?: (boolean|null);
        static encode(message: quorate.ColocationSetConstraint.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ColocationSetConstraint & quorate.ColocationSetConstraint.$Shape;
    }

    namespace ColocationSetConstraint {
        interface $Properties {
            id?: (string|null);
            score?: (number|null);
            sets?: (quorate.ResourceSet.$Properties[]|null);
            nodeAttribute?: (string|null);
            influence?: (boolean|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.ColocationSetConstraint.$Properties;
    }

    interface IOrderSetConstraint extends quorate.OrderSetConstraint.$Properties {
    }

    class OrderSetConstraint {
        constructor(properties?: quorate.OrderSetConstraint.$Properties);
        $unknowns?: Uint8Array[];
        id: string;
        orderKind: quorate.OrderKind;
        symmetrical: boolean;
        sets: quorate.ResourceSet.$Properties[];
        static encode(message: quorate.OrderSetConstraint.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.OrderSetConstraint & quorate.OrderSetConstraint.$Shape;
    }

    namespace OrderSetConstraint {
        interface $Properties {
            id?: (string|null);
            orderKind?: (quorate.OrderKind|null);
            symmetrical?: (boolean|null);
            sets?: (quorate.ResourceSet.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.OrderSetConstraint.$Properties;
    }

    enum LossPolicy {
        LOSS_POLICY_UNSPECIFIED = 0,
        LOSS_POLICY_FENCE = 1,
        LOSS_POLICY_STOP = 2,
        LOSS_POLICY_FREEZE = 3,
        LOSS_POLICY_DEMOTE = 4
    }

    interface ITicketConstraint extends quorate.TicketConstraint.$Properties {
    }

    class TicketConstraint {
        constructor(properties?: quorate.TicketConstraint.$Properties);
        $unknowns?: Uint8Array[];
        id: string;
        ticket: string;
        resource?: (string|null);
        role?: (quorate.Role|null);
        sets?: (quorate.ResourceSets.$Properties|null);
        lossPolicy?: (quorate.LossPolicy|null);
        static encode(message: quorate.TicketConstraint.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.TicketConstraint & quorate.TicketConstraint.$Shape;
    }

    namespace TicketConstraint {
        interface $Properties {
            id?: (string|null);
            ticket?: (string|null);
            resource?: (string|null);
            role?: (quorate.Role|null);
            sets?: (quorate.ResourceSets.$Properties|null);
            lossPolicy?: (quorate.LossPolicy|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.TicketConstraint.$Properties;
    }

    interface IColocationConstraint extends quorate.ColocationConstraint.$Properties {
    }

    class ColocationConstraint {
        constructor(properties?: quorate.ColocationConstraint.$Properties);
        $unknowns?: Uint8Array[];
        id: string;
        score: number;
        resource: string;
        role?: (quorate.Role|null);
        with: string;
        withRole?: (quorate.Role|null);
        nodeAttribute?: (string|null);
        influence?: (boolean|null);
        lifetime?: (quorate.Rule.$Properties|null);
        static encode(message: quorate.ColocationConstraint.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ColocationConstraint & quorate.ColocationConstraint.$Shape;
    }

    namespace ColocationConstraint {
        interface $Properties {
            id?: (string|null);
            score?: (number|null);
            resource?: (string|null);
            role?: (quorate.Role|null);
            "with"?: (string|null);
            withRole?: (quorate.Role|null);
            nodeAttribute?: (string|null);
            influence?: (boolean|null);
            lifetime?: (quorate.Rule.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          id?: string|null;
          score?: number|null;
          resource?: string|null;
          role?: quorate.Role|null;
          "with"?: string|null;
          withRole?: quorate.Role|null;
          nodeAttribute?: string|null;
          influence?: boolean|null;
          lifetime?: quorate.Rule.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    enum OrderKind {
        ORDER_KIND_UNSPECIFIED = 0,
        ORDER_KIND_MANDATORY = 1,
        ORDER_KIND_OPTIONAL = 2,
        ORDER_KIND_SERIALIZE = 3
    }

    enum OrderAction {
        ORDER_ACTION_UNSPECIFIED = 0,
        ORDER_ACTION_START = 1,
        ORDER_ACTION_STOP = 2,
        ORDER_ACTION_PROMOTE = 3,
        ORDER_ACTION_DEMOTE = 4
    }

    interface IOrderConstraint extends quorate.OrderConstraint.$Properties {
    }

    class OrderConstraint {
        constructor(properties?: quorate.OrderConstraint.$Properties);
        $unknowns?: Uint8Array[];
        id: string;
        orderKind: quorate.OrderKind;
        first: string;
        firstAction: quorate.OrderAction;
        then: string;
        thenAction: quorate.OrderAction;
        symmetrical: boolean;
        requireAll?: (boolean|null);
        static encode(message: quorate.OrderConstraint.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.OrderConstraint & quorate.OrderConstraint.$Shape;
    }

    namespace OrderConstraint {
        interface $Properties {
            id?: (string|null);
            orderKind?: (quorate.OrderKind|null);
            first?: (string|null);
            firstAction?: (quorate.OrderAction|null);
            then?: (string|null);
            thenAction?: (quorate.OrderAction|null);
            symmetrical?: (boolean|null);
            requireAll?: (boolean|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.OrderConstraint.$Properties;
    }

    interface IFencingLevel extends quorate.FencingLevel.$Properties {
    }

    class FencingLevel {
        constructor(properties?: quorate.FencingLevel.$Properties);
        $unknowns?: Uint8Array[];
        target: string;
        index: number;
        devices: string[];
        id?: (string|null);
        targetPattern?: (string|null);
        targetAttribute?: (quorate.TargetAttribute.$Properties|null);
        static encode(message: quorate.FencingLevel.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.FencingLevel & quorate.FencingLevel.$Shape;
    }

    namespace FencingLevel {
        interface $Properties {
            target?: (string|null);
            index?: (number|null);
            devices?: (string[]|null);
            id?: (string|null);
            targetPattern?: (string|null);
            targetAttribute?: (quorate.TargetAttribute.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.FencingLevel.$Properties;
    }

    interface ITargetAttribute extends quorate.TargetAttribute.$Properties {
    }

    class TargetAttribute {
        constructor(properties?: quorate.TargetAttribute.$Properties);
        $unknowns?: Uint8Array[];
        name: string;
        value: string;
        static encode(message: quorate.TargetAttribute.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.TargetAttribute & quorate.TargetAttribute.$Shape;
    }

    namespace TargetAttribute {
        interface $Properties {
            name?: (string|null);
            value?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.TargetAttribute.$Properties;
    }

    interface IClusterStatus extends quorate.ClusterStatus.$Properties {
    }

    class ClusterStatus {
        constructor(properties?: quorate.ClusterStatus.$Properties);
        $unknowns?: Uint8Array[];
        nodes: quorate.NodeStatusEntry.$Properties[];
        fencing: quorate.FencingRecord.$Properties[];
        wishes: quorate.Wish.$Properties[];
        quorum?: (quorate.QuorumWord.$Properties|null);
        static encode(message: quorate.ClusterStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ClusterStatus & quorate.ClusterStatus.$Shape;
    }

    namespace ClusterStatus {
        interface $Properties {
            nodes?: (quorate.NodeStatusEntry.$Properties[]|null);
            fencing?: (quorate.FencingRecord.$Properties[]|null);
            wishes?: (quorate.Wish.$Properties[]|null);
            quorum?: (quorate.QuorumWord.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          nodes?: quorate.NodeStatusEntry.$Shape[]|null;
          fencing?: quorate.FencingRecord.$Shape[]|null;
          wishes?: quorate.Wish.$Shape[]|null;
          quorum?: quorate.QuorumWord.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IQuorumWord extends quorate.QuorumWord.$Properties {
    }

    class QuorumWord {
        constructor(properties?: quorate.QuorumWord.$Properties);
        $unknowns?: Uint8Array[];
        view?: (quorate.ViewId.$Properties|null);
        quorate: boolean;
        votes: number;
        expected: number;
        need: number;
        note: string;
        static encode(message: quorate.QuorumWord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.QuorumWord & quorate.QuorumWord.$Shape;
    }

    namespace QuorumWord {
        interface $Properties {
            view?: (quorate.ViewId.$Properties|null);
            quorate?: (boolean|null);
            votes?: (number|null);
            expected?: (number|null);
            need?: (number|null);
            note?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.QuorumWord.$Properties;
    }

    interface INodeStatusEntry extends quorate.NodeStatusEntry.$Properties {
    }

    class NodeStatusEntry {
        constructor(properties?: quorate.NodeStatusEntry.$Properties);
        $unknowns?: Uint8Array[];
        name: string;
        value?: (quorate.NodeStatus.$Properties|null);
        static encode(message: quorate.NodeStatusEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.NodeStatusEntry & quorate.NodeStatusEntry.$Shape;
    }

    namespace NodeStatusEntry {
        interface $Properties {
            name?: (string|null);
            value?: (quorate.NodeStatus.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.NodeStatusEntry.$Properties;
    }

    enum NodeState {
        NODE_STATE_UNSPECIFIED = 0,
        NODE_STATE_UNSEEN = 1,
        NODE_STATE_JOINING = 2,
        NODE_STATE_MEMBER = 3,
        NODE_STATE_LOST = 4,
        NODE_STATE_FENCED = 5,
        NODE_STATE_LEFT = 6
    }

    interface INodeStatus extends quorate.NodeStatus.$Properties {
    }

    class NodeStatus {
        constructor(properties?: quorate.NodeStatus.$Properties);
        $unknowns?: Uint8Array[];
        state: quorate.NodeState;
        incarnation: number;
        epoch: number;
        attributes: quorate.TextEntry.$Properties[];
        operations: quorate.OperationRecordEntry.$Properties[];
        wasQuorate?: (boolean|null);
        awaited?: (quorate.Awaited.$Properties|null);
        watchdogMs?: (number|null);
        static encode(message: quorate.NodeStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.NodeStatus & quorate.NodeStatus.$Shape;
    }

    namespace NodeStatus {
        interface $Properties {
            state?: (quorate.NodeState|null);
            incarnation?: (number|null);
            epoch?: (number|null);
            attributes?: (quorate.TextEntry.$Properties[]|null);
            operations?: (quorate.OperationRecordEntry.$Properties[]|null);
            wasQuorate?: (boolean|null);
            awaited?: (quorate.Awaited.$Properties|null);
            watchdogMs?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.NodeStatus.$Properties;
    }

    interface IAwaited extends quorate.Awaited.$Properties {
    }

    class Awaited {
        constructor(properties?: quorate.Awaited.$Properties);
        $unknowns?: Uint8Array[];
        since: number;
        until: number;
        static encode(message: quorate.Awaited.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Awaited & quorate.Awaited.$Shape;
    }

    namespace Awaited {
        interface $Properties {
            since?: (number|null);
            until?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.Awaited.$Properties;
    }

    interface IOperationRecordEntry extends quorate.OperationRecordEntry.$Properties {
    }

    class OperationRecordEntry {
        constructor(properties?: quorate.OperationRecordEntry.$Properties);
        $unknowns?: Uint8Array[];
        name: string;
        value?: (quorate.OperationRecord.$Properties|null);
        static encode(message: quorate.OperationRecordEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.OperationRecordEntry & quorate.OperationRecordEntry.$Shape;
    }

    namespace OperationRecordEntry {
        interface $Properties {
            name?: (string|null);
            value?: (quorate.OperationRecord.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.OperationRecordEntry.$Properties;
    }

    enum OperationOutcome {
        OPERATION_OUTCOME_UNSPECIFIED = 0,
        OPERATION_OUTCOME_PENDING = 1,
        OPERATION_OUTCOME_COMPLETE = 2,
        OPERATION_OUTCOME_TIMED_OUT = 3,
        OPERATION_OUTCOME_NOT_RUN = 4
    }

    interface IOperationRecord extends quorate.OperationRecord.$Properties {
    }

    class OperationRecord {
        constructor(properties?: quorate.OperationRecord.$Properties);
        $unknowns?: Uint8Array[];
        resource: string;
        agent?: (quorate.AgentName.$Properties|null);
        operation: string;
        interval: number;
        callId: number;
        outcome: quorate.OperationOutcome;
        rc: number;
        expectedRc: number;
        exitReason: string;
        lastRcChange: number;
        execMs: number;
        queueMs: number;
        digest: string;
        restartDigest?: (string|null);
        restartNames?: (quorate.ListedNames.$Properties|null);
        migrateSource?: (string|null);
        migrateTarget?: (string|null);
        static encode(message: quorate.OperationRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.OperationRecord & quorate.OperationRecord.$Shape;
    }

    namespace OperationRecord {
        interface $Properties {
            resource?: (string|null);
            agent?: (quorate.AgentName.$Properties|null);
            operation?: (string|null);
            interval?: (number|null);
            callId?: (number|null);
            outcome?: (quorate.OperationOutcome|null);
            rc?: (number|null);
            expectedRc?: (number|null);
            exitReason?: (string|null);
            lastRcChange?: (number|null);
            execMs?: (number|null);
            queueMs?: (number|null);
            digest?: (string|null);
            restartDigest?: (string|null);
            restartNames?: (quorate.ListedNames.$Properties|null);
            migrateSource?: (string|null);
            migrateTarget?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.OperationRecord.$Properties;
    }

    interface IListedNames extends quorate.ListedNames.$Properties {
    }

    class ListedNames {
        constructor(properties?: quorate.ListedNames.$Properties);
        $unknowns?: Uint8Array[];
        names: string[];
        static encode(message: quorate.ListedNames.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ListedNames & quorate.ListedNames.$Shape;
    }

    namespace ListedNames {
        interface $Properties {
            names?: (string[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.ListedNames.$Properties;
    }

    enum FencingAction {
        FENCING_ACTION_UNSPECIFIED = 0,
        FENCING_ACTION_REBOOT = 1,
        FENCING_ACTION_OFF = 2,
        FENCING_ACTION_ON = 3
    }

    enum FencingState {
        FENCING_STATE_UNSPECIFIED = 0,
        FENCING_STATE_PENDING = 1,
        FENCING_STATE_SUCCEEDED = 2,
        FENCING_STATE_FAILED = 3
    }

    interface IFencingRecord extends quorate.FencingRecord.$Properties {
    }

    class FencingRecord {
        constructor(properties?: quorate.FencingRecord.$Properties);
        $unknowns?: Uint8Array[];
        id: string;
        target: string;
        action: quorate.FencingAction;
        origin: string;
        delegate: string;
        device: string;
        state: quorate.FencingState;
        reason: string;
        time: number;
        progress: string;
        until?: (number|null);
        static encode(message: quorate.FencingRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.FencingRecord & quorate.FencingRecord.$Shape;
    }

    namespace FencingRecord {
        interface $Properties {
            id?: (string|null);
            target?: (string|null);
            action?: (quorate.FencingAction|null);
            origin?: (string|null);
            delegate?: (string|null);
            device?: (string|null);
            state?: (quorate.FencingState|null);
            reason?: (string|null);
            time?: (number|null);
            progress?: (string|null);
            until?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.FencingRecord.$Properties;
    }

    interface IWish extends quorate.Wish.$Properties {
    }

    class Wish {
        constructor(properties?: quorate.Wish.$Properties);
        $unknowns?: Uint8Array[];
        move?: (quorate.MoveWish.$Properties|null);
        restart?: (quorate.RestartWish.$Properties|null);
        fence?: (quorate.FenceWish.$Properties|null);
        kind?: ("move"|"restart"|"fence");
        static encode(message: quorate.Wish.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Wish & quorate.Wish.$Shape;
    }

    namespace Wish {
        interface $Properties {
            move?: (quorate.MoveWish.$Properties|null);
            restart?: (quorate.RestartWish.$Properties|null);
            fence?: (quorate.FenceWish.$Properties|null);
            kind?: ("move"|"restart"|"fence");
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          move?: quorate.MoveWish.$Shape|null;
          restart?: quorate.RestartWish.$Shape|null;
          fence?: quorate.FenceWish.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ kind?: undefined; move?: null; restart?: null; fence?: null }|{ kind?: "move"; move: quorate.MoveWish.$Shape; restart?: null; fence?: null }|{ kind?: "restart"; move?: null; restart: quorate.RestartWish.$Shape; fence?: null }|{ kind?: "fence"; move?: null; restart?: null; fence: quorate.FenceWish.$Shape })
        );
    }

    interface IMoveWish extends quorate.MoveWish.$Properties {
    }

    class MoveWish {
        constructor(properties?: quorate.MoveWish.$Properties);
        $unknowns?: Uint8Array[];
        resource: string;
        to?: (string|null);
        from?: (string|null);
        static encode(message: quorate.MoveWish.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.MoveWish & quorate.MoveWish.$Shape;
    }

    namespace MoveWish {
        interface $Properties {
            resource?: (string|null);
            to?: (string|null);
            from?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.MoveWish.$Properties;
    }

    interface IRestartWish extends quorate.RestartWish.$Properties {
    }

    class RestartWish {
        constructor(properties?: quorate.RestartWish.$Properties);
        $unknowns?: Uint8Array[];
        resource: string;
        after: quorate.NumberEntry.$Properties[];
        static encode(message: quorate.RestartWish.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.RestartWish & quorate.RestartWish.$Shape;
    }

    namespace RestartWish {
        interface $Properties {
            resource?: (string|null);
            after?: (quorate.NumberEntry.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.RestartWish.$Properties;
    }

    interface IFenceWish extends quorate.FenceWish.$Properties {
    }

    class FenceWish {
        constructor(properties?: quorate.FenceWish.$Properties);
        $unknowns?: Uint8Array[];
        node: string;
        action?: (quorate.FencingAction|null);
        static encode(message: quorate.FenceWish.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.FenceWish & quorate.FenceWish.$Shape;
    }

    namespace FenceWish {
        interface $Properties {
            node?: (string|null);
            action?: (quorate.FencingAction|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.FenceWish.$Properties;
    }

    interface IClusterState extends quorate.ClusterState.$Properties {
    }

    class ClusterState {
        constructor(properties?: quorate.ClusterState.$Properties);
        $unknowns?: Uint8Array[];
        cluster: string;
        self: string;
        version: string;
        layout?: (quorate.Layout.$Properties|null);
        view?: (quorate.View.$Properties|null);
        dc?: (string|null);
        quorate: boolean;
        quorumNote: string;
        revision?: (quorate.Revision.$Properties|null);
        status?: (quorate.ClusterStatus.$Properties|null);
        activity: string;
        links: quorate.LinkStatus.$Properties[];
        stalls: quorate.StallReport.$Properties[];
        witness?: (quorate.WitnessStatus.$Properties|null);
        static encode(message: quorate.ClusterState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ClusterState & quorate.ClusterState.$Shape;
    }

    namespace ClusterState {
        interface $Properties {
            cluster?: (string|null);
            self?: (string|null);
            version?: (string|null);
            layout?: (quorate.Layout.$Properties|null);
            view?: (quorate.View.$Properties|null);
            dc?: (string|null);
            quorate?: (boolean|null);
            quorumNote?: (string|null);
            revision?: (quorate.Revision.$Properties|null);
            status?: (quorate.ClusterStatus.$Properties|null);
            activity?: (string|null);
            links?: (quorate.LinkStatus.$Properties[]|null);
            stalls?: (quorate.StallReport.$Properties[]|null);
            witness?: (quorate.WitnessStatus.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          cluster?: string|null;
          self?: string|null;
          version?: string|null;
          layout?: quorate.Layout.$Shape|null;
          view?: quorate.View.$Shape|null;
          dc?: string|null;
          quorate?: boolean|null;
          quorumNote?: string|null;
          revision?: quorate.Revision.$Shape|null;
          status?: quorate.ClusterStatus.$Shape|null;
          activity?: string|null;
          links?: quorate.LinkStatus.$Shape[]|null;
          stalls?: quorate.StallReport.$Shape[]|null;
          witness?: quorate.WitnessStatus.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IWitnessStatus extends quorate.WitnessStatus.$Properties {
    }

    class WitnessStatus {
        constructor(properties?: quorate.WitnessStatus.$Properties);
        $unknowns?: Uint8Array[];
        address: string;
        port: number;
        algorithm: quorate.WitnessAlgorithm;
        contact: quorate.WitnessContact;
        lent: number;
        most: number;
        why: string;
        leaseLeftMs: number;
        static encode(message: quorate.WitnessStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.WitnessStatus & quorate.WitnessStatus.$Shape;
    }

    namespace WitnessStatus {
        interface $Properties {
            address?: (string|null);
            port?: (number|null);
            algorithm?: (quorate.WitnessAlgorithm|null);
            contact?: (quorate.WitnessContact|null);
            lent?: (number|null);
            most?: (number|null);
            why?: (string|null);
            leaseLeftMs?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.WitnessStatus.$Properties;
    }

    enum WitnessContact {
        WITNESS_CONTACT_UNSPECIFIED = 0,
        WITNESS_CONTACT_NONE = 1,
        WITNESS_CONTACT_ANSWERS = 2,
        WITNESS_CONTACT_SILENT = 3
    }

    interface ILinkStatus extends quorate.LinkStatus.$Properties {
    }

    class LinkStatus {
        constructor(properties?: quorate.LinkStatus.$Properties);
        $unknowns?: Uint8Array[];
        peer: string;
        link: number;
        address: string;
        up: boolean;
        since: number;
        static encode(message: quorate.LinkStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.LinkStatus & quorate.LinkStatus.$Shape;
    }

    namespace LinkStatus {
        interface $Properties {
            peer?: (string|null);
            link?: (number|null);
            address?: (string|null);
            up?: (boolean|null);
            since?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.LinkStatus.$Properties;
    }

    interface IOperationSpec extends quorate.OperationSpec.$Properties {
    }

    class OperationSpec {
        constructor(properties?: quorate.OperationSpec.$Properties);
        $unknowns?: Uint8Array[];
        resource: string;
        agent?: (quorate.AgentName.$Properties|null);
        operation: string;
        interval: number;
        timeoutMs: number;
        params: quorate.TextEntry.$Properties[];
        static encode(message: quorate.OperationSpec.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.OperationSpec & quorate.OperationSpec.$Shape;
    }

    namespace OperationSpec {
        interface $Properties {
            resource?: (string|null);
            agent?: (quorate.AgentName.$Properties|null);
            operation?: (string|null);
            interval?: (number|null);
            timeoutMs?: (number|null);
            params?: (quorate.TextEntry.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.OperationSpec.$Properties;
    }

    interface IFenceAgentSpec extends quorate.FenceAgentSpec.$Properties {
    }

    class FenceAgentSpec {
        constructor(properties?: quorate.FenceAgentSpec.$Properties);
        $unknowns?: Uint8Array[];
        device: string;
        agent: string;
        action: string;
        timeoutMs: number;
        params: quorate.TextEntry.$Properties[];
        static encode(message: quorate.FenceAgentSpec.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.FenceAgentSpec & quorate.FenceAgentSpec.$Shape;
    }

    namespace FenceAgentSpec {
        interface $Properties {
            device?: (string|null);
            agent?: (string|null);
            action?: (string|null);
            timeoutMs?: (number|null);
            params?: (quorate.TextEntry.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.FenceAgentSpec.$Properties;
    }

    enum EndKind {
        END_KIND_UNSPECIFIED = 0,
        END_KIND_EXITED = 1,
        END_KIND_TIMED_OUT = 2,
        END_KIND_NOT_RUN = 3
    }

    interface IFenceAgentResult extends quorate.FenceAgentResult.$Properties {
    }

    class FenceAgentResult {
        constructor(properties?: quorate.FenceAgentResult.$Properties);
        $unknowns?: Uint8Array[];
        kind: quorate.EndKind;
        rc: number;
        output: string;
        exitReason: string;
        execMs: number;
        static encode(message: quorate.FenceAgentResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.FenceAgentResult & quorate.FenceAgentResult.$Shape;
    }

    namespace FenceAgentResult {
        interface $Properties {
            kind?: (quorate.EndKind|null);
            rc?: (number|null);
            output?: (string|null);
            exitReason?: (string|null);
            execMs?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.FenceAgentResult.$Properties;
    }

    interface IRequest extends quorate.Request.$Properties {
    }

    class Request {
        constructor(properties?: quorate.Request.$Properties);
        $unknowns?: Uint8Array[];
        getState?: (quorate.GetState.$Properties|null);
        getHistory?: (quorate.GetHistory.$Properties|null);
        replaceConfiguration?: (quorate.ReplaceConfiguration.$Properties|null);
        edit?: (quorate.EditRequest.$Properties|null);
        move?: (quorate.MoveRequest.$Properties|null);
        restart?: (quorate.RestartRequest.$Properties|null);
        cleanup?: (quorate.CleanupRequest.$Properties|null);
        refresh?: (quorate.CleanupRequest.$Properties|null);
        fence?: (quorate.ShootRequest.$Properties|null);
        confirmOff?: (quorate.FenceRequest.$Properties|null);
        setStatusAttributes?: (quorate.AttributesRequest.$Properties|null);
        changeLayout?: (quorate.ChangeLayout.$Properties|null);
        cancelWaitForAll?: (quorate.CancelWaitForAll.$Properties|null);
        getJournal?: (quorate.GetJournal.$Properties|null);
        askDevice?: (quorate.AskDevice.$Properties|null);
        kind?: ("getState"|"getHistory"|"replaceConfiguration"|"edit"|"move"|"restart"|"cleanup"|"refresh"|"fence"|"confirmOff"|"setStatusAttributes"|"changeLayout"|"cancelWaitForAll"|"getJournal"|"askDevice");
        static encode(message: quorate.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Request & quorate.Request.$Shape;
    }

    namespace Request {
        interface $Properties {
            getState?: (quorate.GetState.$Properties|null);
            getHistory?: (quorate.GetHistory.$Properties|null);
            replaceConfiguration?: (quorate.ReplaceConfiguration.$Properties|null);
            edit?: (quorate.EditRequest.$Properties|null);
            move?: (quorate.MoveRequest.$Properties|null);
            restart?: (quorate.RestartRequest.$Properties|null);
            cleanup?: (quorate.CleanupRequest.$Properties|null);
            refresh?: (quorate.CleanupRequest.$Properties|null);
            fence?: (quorate.ShootRequest.$Properties|null);
            confirmOff?: (quorate.FenceRequest.$Properties|null);
            setStatusAttributes?: (quorate.AttributesRequest.$Properties|null);
            changeLayout?: (quorate.ChangeLayout.$Properties|null);
            cancelWaitForAll?: (quorate.CancelWaitForAll.$Properties|null);
            getJournal?: (quorate.GetJournal.$Properties|null);
            askDevice?: (quorate.AskDevice.$Properties|null);
            kind?: ("getState"|"getHistory"|"replaceConfiguration"|"edit"|"move"|"restart"|"cleanup"|"refresh"|"fence"|"confirmOff"|"setStatusAttributes"|"changeLayout"|"cancelWaitForAll"|"getJournal"|"askDevice");
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          getState?: quorate.GetState.$Shape|null;
          getHistory?: quorate.GetHistory.$Shape|null;
          replaceConfiguration?: quorate.ReplaceConfiguration.$Shape|null;
          edit?: quorate.EditRequest.$Shape|null;
          move?: quorate.MoveRequest.$Shape|null;
          restart?: quorate.RestartRequest.$Shape|null;
          cleanup?: quorate.CleanupRequest.$Shape|null;
          refresh?: quorate.CleanupRequest.$Shape|null;
          fence?: quorate.ShootRequest.$Shape|null;
          confirmOff?: quorate.FenceRequest.$Shape|null;
          setStatusAttributes?: quorate.AttributesRequest.$Shape|null;
          changeLayout?: quorate.ChangeLayout.$Shape|null;
          cancelWaitForAll?: quorate.CancelWaitForAll.$Shape|null;
          getJournal?: quorate.GetJournal.$Shape|null;
          askDevice?: quorate.AskDevice.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ kind?: undefined; getState?: null; getHistory?: null; replaceConfiguration?: null; edit?: null; move?: null; restart?: null; cleanup?: null; refresh?: null; fence?: null; confirmOff?: null; setStatusAttributes?: null; changeLayout?: null; cancelWaitForAll?: null; getJournal?: null; askDevice?: null }|{ kind?: "getState"; getState: quorate.GetState.$Shape; getHistory?: null; replaceConfiguration?: null; edit?: null; move?: null; restart?: null; cleanup?: null; refresh?: null; fence?: null; confirmOff?: null; setStatusAttributes?: null; changeLayout?: null; cancelWaitForAll?: null; getJournal?: null; askDevice?: null }|{ kind?: "getHistory"; getState?: null; getHistory: quorate.GetHistory.$Shape; replaceConfiguration?: null; edit?: null; move?: null; restart?: null; cleanup?: null; refresh?: null; fence?: null; confirmOff?: null; setStatusAttributes?: null; changeLayout?: null; cancelWaitForAll?: null; getJournal?: null; askDevice?: null }|{ kind?: "replaceConfiguration"; getState?: null; getHistory?: null; replaceConfiguration: quorate.ReplaceConfiguration.$Shape; edit?: null; move?: null; restart?: null; cleanup?: null; refresh?: null; fence?: null; confirmOff?: null; setStatusAttributes?: null; changeLayout?: null; cancelWaitForAll?: null; getJournal?: null; askDevice?: null }|{ kind?: "edit"; getState?: null; getHistory?: null; replaceConfiguration?: null; edit: quorate.EditRequest.$Shape; move?: null; restart?: null; cleanup?: null; refresh?: null; fence?: null; confirmOff?: null; setStatusAttributes?: null; changeLayout?: null; cancelWaitForAll?: null; getJournal?: null; askDevice?: null }|{ kind?: "move"; getState?: null; getHistory?: null; replaceConfiguration?: null; edit?: null; move: quorate.MoveRequest.$Shape; restart?: null; cleanup?: null; refresh?: null; fence?: null; confirmOff?: null; setStatusAttributes?: null; changeLayout?: null; cancelWaitForAll?: null; getJournal?: null; askDevice?: null }|{ kind?: "restart"; getState?: null; getHistory?: null; replaceConfiguration?: null; edit?: null; move?: null; restart: quorate.RestartRequest.$Shape; cleanup?: null; refresh?: null; fence?: null; confirmOff?: null; setStatusAttributes?: null; changeLayout?: null; cancelWaitForAll?: null; getJournal?: null; askDevice?: null }|{ kind?: "cleanup"; getState?: null; getHistory?: null; replaceConfiguration?: null; edit?: null; move?: null; restart?: null; cleanup: quorate.CleanupRequest.$Shape; refresh?: null; fence?: null; confirmOff?: null; setStatusAttributes?: null; changeLayout?: null; cancelWaitForAll?: null; getJournal?: null; askDevice?: null }|{ kind?: "refresh"; getState?: null; getHistory?: null; replaceConfiguration?: null; edit?: null; move?: null; restart?: null; cleanup?: null; refresh: quorate.CleanupRequest.$Shape; fence?: null; confirmOff?: null; setStatusAttributes?: null; changeLayout?: null; cancelWaitForAll?: null; getJournal?: null; askDevice?: null }|{ kind?: "fence"; getState?: null; getHistory?: null; replaceConfiguration?: null; edit?: null; move?: null; restart?: null; cleanup?: null; refresh?: null; fence: quorate.ShootRequest.$Shape; confirmOff?: null; setStatusAttributes?: null; changeLayout?: null; cancelWaitForAll?: null; getJournal?: null; askDevice?: null }|{ kind?: "confirmOff"; getState?: null; getHistory?: null; replaceConfiguration?: null; edit?: null; move?: null; restart?: null; cleanup?: null; refresh?: null; fence?: null; confirmOff: quorate.FenceRequest.$Shape; setStatusAttributes?: null; changeLayout?: null; cancelWaitForAll?: null; getJournal?: null; askDevice?: null }|{ kind?: "setStatusAttributes"; getState?: null; getHistory?: null; replaceConfiguration?: null; edit?: null; move?: null; restart?: null; cleanup?: null; refresh?: null; fence?: null; confirmOff?: null; setStatusAttributes: quorate.AttributesRequest.$Shape; changeLayout?: null; cancelWaitForAll?: null; getJournal?: null; askDevice?: null }|{ kind?: "changeLayout"; getState?: null; getHistory?: null; replaceConfiguration?: null; edit?: null; move?: null; restart?: null; cleanup?: null; refresh?: null; fence?: null; confirmOff?: null; setStatusAttributes?: null; changeLayout: quorate.ChangeLayout.$Shape; cancelWaitForAll?: null; getJournal?: null; askDevice?: null }|{ kind?: "cancelWaitForAll"; getState?: null; getHistory?: null; replaceConfiguration?: null; edit?: null; move?: null; restart?: null; cleanup?: null; refresh?: null; fence?: null; confirmOff?: null; setStatusAttributes?: null; changeLayout?: null; cancelWaitForAll: quorate.CancelWaitForAll.$Shape; getJournal?: null; askDevice?: null }|{ kind?: "getJournal"; getState?: null; getHistory?: null; replaceConfiguration?: null; edit?: null; move?: null; restart?: null; cleanup?: null; refresh?: null; fence?: null; confirmOff?: null; setStatusAttributes?: null; changeLayout?: null; cancelWaitForAll?: null; getJournal: quorate.GetJournal.$Shape; askDevice?: null }|{ kind?: "askDevice"; getState?: null; getHistory?: null; replaceConfiguration?: null; edit?: null; move?: null; restart?: null; cleanup?: null; refresh?: null; fence?: null; confirmOff?: null; setStatusAttributes?: null; changeLayout?: null; cancelWaitForAll?: null; getJournal?: null; askDevice: quorate.AskDevice.$Shape })
        );
    }

    interface IGetState extends quorate.GetState.$Properties {
    }

    class GetState {
        constructor(properties?: quorate.GetState.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: quorate.GetState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.GetState & quorate.GetState.$Shape;
    }

    namespace GetState {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.GetState.$Properties;
    }

    interface IGetHistory extends quorate.GetHistory.$Properties {
    }

    class GetHistory {
        constructor(properties?: quorate.GetHistory.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: quorate.GetHistory.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.GetHistory & quorate.GetHistory.$Shape;
    }

    namespace GetHistory {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.GetHistory.$Properties;
    }

    interface IChangeLayout extends quorate.ChangeLayout.$Properties {
    }

    class ChangeLayout {
        constructor(properties?: quorate.ChangeLayout.$Properties);
        $unknowns?: Uint8Array[];
        edits: quorate.LayoutEdit.$Properties[];
        force: boolean;
        comment: string;
        static encode(message: quorate.ChangeLayout.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ChangeLayout & quorate.ChangeLayout.$Shape;
    }

    namespace ChangeLayout {
        interface $Properties {
            edits?: (quorate.LayoutEdit.$Properties[]|null);
            force?: (boolean|null);
            comment?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          edits?: quorate.LayoutEdit.$Shape[]|null;
          force?: boolean|null;
          comment?: string|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface ICancelWaitForAll extends quorate.CancelWaitForAll.$Properties {
    }

    class CancelWaitForAll {
        constructor(properties?: quorate.CancelWaitForAll.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: quorate.CancelWaitForAll.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.CancelWaitForAll & quorate.CancelWaitForAll.$Shape;
    }

    namespace CancelWaitForAll {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.CancelWaitForAll.$Properties;
    }

    interface IReplaceConfiguration extends quorate.ReplaceConfiguration.$Properties {
    }

    class ReplaceConfiguration {
        constructor(properties?: quorate.ReplaceConfiguration.$Properties);
        $unknowns?: Uint8Array[];
        configuration?: (quorate.Configuration.$Properties|null);
        base?: (quorate.RevisionVersion.$Properties|null);
        comment: string;
        static encode(message: quorate.ReplaceConfiguration.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ReplaceConfiguration & quorate.ReplaceConfiguration.$Shape;
    }

    namespace ReplaceConfiguration {
        interface $Properties {
            configuration?: (quorate.Configuration.$Properties|null);
            base?: (quorate.RevisionVersion.$Properties|null);
            comment?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          configuration?: quorate.Configuration.$Shape|null;
          base?: quorate.RevisionVersion.$Shape|null;
          comment?: string|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IEditRequest extends quorate.EditRequest.$Properties {
    }

    class EditRequest {
        constructor(properties?: quorate.EditRequest.$Properties);
        $unknowns?: Uint8Array[];
        edit?: (quorate.Edit.$Properties|null);
        comment: string;
        static encode(message: quorate.EditRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.EditRequest & quorate.EditRequest.$Shape;
    }

    namespace EditRequest {
        interface $Properties {
            edit?: (quorate.Edit.$Properties|null);
            comment?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          edit?: quorate.Edit.$Shape|null;
          comment?: string|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IMoveRequest extends quorate.MoveRequest.$Properties {
    }

    class MoveRequest {
        constructor(properties?: quorate.MoveRequest.$Properties);
        $unknowns?: Uint8Array[];
        resource: string;
        to?: (string|null);
        from?: (string|null);
        static encode(message: quorate.MoveRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.MoveRequest & quorate.MoveRequest.$Shape;
    }

    namespace MoveRequest {
        interface $Properties {
            resource?: (string|null);
            to?: (string|null);
            from?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.MoveRequest.$Properties;
    }

    interface IRestartRequest extends quorate.RestartRequest.$Properties {
    }

    class RestartRequest {
        constructor(properties?: quorate.RestartRequest.$Properties);
        $unknowns?: Uint8Array[];
        resource: string;
        static encode(message: quorate.RestartRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.RestartRequest & quorate.RestartRequest.$Shape;
    }

    namespace RestartRequest {
        interface $Properties {
            resource?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.RestartRequest.$Properties;
    }

    interface ICleanupRequest extends quorate.CleanupRequest.$Properties {
    }

    class CleanupRequest {
        constructor(properties?: quorate.CleanupRequest.$Properties);
        $unknowns?: Uint8Array[];
        resource?: (string|null);
        node?: (string|null);
        static encode(message: quorate.CleanupRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.CleanupRequest & quorate.CleanupRequest.$Shape;
    }

    namespace CleanupRequest {
        interface $Properties {
            resource?: (string|null);
            node?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.CleanupRequest.$Properties;
    }

    interface IFenceRequest extends quorate.FenceRequest.$Properties {
    }

    class FenceRequest {
        constructor(properties?: quorate.FenceRequest.$Properties);
        $unknowns?: Uint8Array[];
        node: string;
        static encode(message: quorate.FenceRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.FenceRequest & quorate.FenceRequest.$Shape;
    }

    namespace FenceRequest {
        interface $Properties {
            node?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.FenceRequest.$Properties;
    }

    interface IShootRequest extends quorate.ShootRequest.$Properties {
    }

    class ShootRequest {
        constructor(properties?: quorate.ShootRequest.$Properties);
        $unknowns?: Uint8Array[];
        node: string;
        action?: (quorate.FencingAction|null);
        static encode(message: quorate.ShootRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ShootRequest & quorate.ShootRequest.$Shape;
    }

    namespace ShootRequest {
        interface $Properties {
            node?: (string|null);
            action?: (quorate.FencingAction|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.ShootRequest.$Properties;
    }

    interface IAskDevice extends quorate.AskDevice.$Properties {
    }

    class AskDevice {
        constructor(properties?: quorate.AskDevice.$Properties);
        $unknowns?: Uint8Array[];
        device: string;
        question: quorate.DeviceQuestion;
        node?: (string|null);
        static encode(message: quorate.AskDevice.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.AskDevice & quorate.AskDevice.$Shape;
    }

    namespace AskDevice {
        interface $Properties {
            device?: (string|null);
            question?: (quorate.DeviceQuestion|null);
            node?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.AskDevice.$Properties;
    }

    enum DeviceQuestion {
        DEVICE_QUESTION_UNSPECIFIED = 0,
        DEVICE_QUESTION_MONITOR = 1,
        DEVICE_QUESTION_LIST = 2,
        DEVICE_QUESTION_STATUS = 3
    }

    interface IAttributesRequest extends quorate.AttributesRequest.$Properties {
    }

    class AttributesRequest {
        constructor(properties?: quorate.AttributesRequest.$Properties);
        $unknowns?: Uint8Array[];
        node: string;
        set: quorate.TextEntry.$Properties[];
        remove: string[];
        delayMs?: (number|null);
        static encode(message: quorate.AttributesRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.AttributesRequest & quorate.AttributesRequest.$Shape;
    }

    namespace AttributesRequest {
        interface $Properties {
            node?: (string|null);
            set?: (quorate.TextEntry.$Properties[]|null);
            remove?: (string[]|null);
            delayMs?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.AttributesRequest.$Properties;
    }

    interface IEdit extends quorate.Edit.$Properties {
    }

    class Edit {
        constructor(properties?: quorate.Edit.$Properties);
        $unknowns?: Uint8Array[];
        property?: (quorate.PropertyEdit.$Properties|null);
        nodeAttribute?: (quorate.AttributesRequest.$Properties|null);
        resourceMeta?: (quorate.ResourceEdit.$Properties|null);
        resourceParams?: (quorate.ResourceEdit.$Properties|null);
        pin?: (quorate.PinEdit.$Properties|null);
        clearPins?: (quorate.ClearPinsEdit.$Properties|null);
        kind?: ("property"|"nodeAttribute"|"resourceMeta"|"resourceParams"|"pin"|"clearPins");
        static encode(message: quorate.Edit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Edit & quorate.Edit.$Shape;
    }

    namespace Edit {
        interface $Properties {
            property?: (quorate.PropertyEdit.$Properties|null);
            nodeAttribute?: (quorate.AttributesRequest.$Properties|null);
            resourceMeta?: (quorate.ResourceEdit.$Properties|null);
            resourceParams?: (quorate.ResourceEdit.$Properties|null);
            pin?: (quorate.PinEdit.$Properties|null);
            clearPins?: (quorate.ClearPinsEdit.$Properties|null);
            kind?: ("property"|"nodeAttribute"|"resourceMeta"|"resourceParams"|"pin"|"clearPins");
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          property?: quorate.PropertyEdit.$Shape|null;
          nodeAttribute?: quorate.AttributesRequest.$Shape|null;
          resourceMeta?: quorate.ResourceEdit.$Shape|null;
          resourceParams?: quorate.ResourceEdit.$Shape|null;
          pin?: quorate.PinEdit.$Shape|null;
          clearPins?: quorate.ClearPinsEdit.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ kind?: undefined; property?: null; nodeAttribute?: null; resourceMeta?: null; resourceParams?: null; pin?: null; clearPins?: null }|{ kind?: "property"; property: quorate.PropertyEdit.$Shape; nodeAttribute?: null; resourceMeta?: null; resourceParams?: null; pin?: null; clearPins?: null }|{ kind?: "nodeAttribute"; property?: null; nodeAttribute: quorate.AttributesRequest.$Shape; resourceMeta?: null; resourceParams?: null; pin?: null; clearPins?: null }|{ kind?: "resourceMeta"; property?: null; nodeAttribute?: null; resourceMeta: quorate.ResourceEdit.$Shape; resourceParams?: null; pin?: null; clearPins?: null }|{ kind?: "resourceParams"; property?: null; nodeAttribute?: null; resourceMeta?: null; resourceParams: quorate.ResourceEdit.$Shape; pin?: null; clearPins?: null }|{ kind?: "pin"; property?: null; nodeAttribute?: null; resourceMeta?: null; resourceParams?: null; pin: quorate.PinEdit.$Shape; clearPins?: null }|{ kind?: "clearPins"; property?: null; nodeAttribute?: null; resourceMeta?: null; resourceParams?: null; pin?: null; clearPins: quorate.ClearPinsEdit.$Shape })
        );
    }

    interface ILayoutEdit extends quorate.LayoutEdit.$Properties {
    }

    class LayoutEdit {
        constructor(properties?: quorate.LayoutEdit.$Properties);
        $unknowns?: Uint8Array[];
        addNode?: (quorate.AddNode.$Properties|null);
        removeNode?: (quorate.RemoveNode.$Properties|null);
        nodeAddresses?: (quorate.NodeAddresses.$Properties|null);
        nodeVotes?: (quorate.NodeVotes.$Properties|null);
        quorum?: (quorate.PropertyEdit.$Properties|null);
        kind?: ("addNode"|"removeNode"|"nodeAddresses"|"nodeVotes"|"quorum");
        static encode(message: quorate.LayoutEdit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.LayoutEdit & quorate.LayoutEdit.$Shape;
    }

    namespace LayoutEdit {
        interface $Properties {
            addNode?: (quorate.AddNode.$Properties|null);
            removeNode?: (quorate.RemoveNode.$Properties|null);
            nodeAddresses?: (quorate.NodeAddresses.$Properties|null);
            nodeVotes?: (quorate.NodeVotes.$Properties|null);
            quorum?: (quorate.PropertyEdit.$Properties|null);
            kind?: ("addNode"|"removeNode"|"nodeAddresses"|"nodeVotes"|"quorum");
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          addNode?: quorate.AddNode.$Shape|null;
          removeNode?: quorate.RemoveNode.$Shape|null;
          nodeAddresses?: quorate.NodeAddresses.$Shape|null;
          nodeVotes?: quorate.NodeVotes.$Shape|null;
          quorum?: quorate.PropertyEdit.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ kind?: undefined; addNode?: null; removeNode?: null; nodeAddresses?: null; nodeVotes?: null; quorum?: null }|{ kind?: "addNode"; addNode: quorate.AddNode.$Shape; removeNode?: null; nodeAddresses?: null; nodeVotes?: null; quorum?: null }|{ kind?: "removeNode"; addNode?: null; removeNode: quorate.RemoveNode.$Shape; nodeAddresses?: null; nodeVotes?: null; quorum?: null }|{ kind?: "nodeAddresses"; addNode?: null; removeNode?: null; nodeAddresses: quorate.NodeAddresses.$Shape; nodeVotes?: null; quorum?: null }|{ kind?: "nodeVotes"; addNode?: null; removeNode?: null; nodeAddresses?: null; nodeVotes: quorate.NodeVotes.$Shape; quorum?: null }|{ kind?: "quorum"; addNode?: null; removeNode?: null; nodeAddresses?: null; nodeVotes?: null; quorum: quorate.PropertyEdit.$Shape })
        );
    }

    interface IAddNode extends quorate.AddNode.$Properties {
    }

    class AddNode {
        constructor(properties?: quorate.AddNode.$Properties);
        $unknowns?: Uint8Array[];
        node: string;
        id?: (number|null);
        addresses: string[];
        votes?: (number|null);
        static encode(message: quorate.AddNode.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.AddNode & quorate.AddNode.$Shape;
    }

    namespace AddNode {
        interface $Properties {
            node?: (string|null);
            id?: (number|null);
            addresses?: (string[]|null);
            votes?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.AddNode.$Properties;
    }

    interface IRemoveNode extends quorate.RemoveNode.$Properties {
    }

    class RemoveNode {
        constructor(properties?: quorate.RemoveNode.$Properties);
        $unknowns?: Uint8Array[];
        node: string;
        static encode(message: quorate.RemoveNode.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.RemoveNode & quorate.RemoveNode.$Shape;
    }

    namespace RemoveNode {
        interface $Properties {
            node?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.RemoveNode.$Properties;
    }

    interface INodeAddresses extends quorate.NodeAddresses.$Properties {
    }

    class NodeAddresses {
        constructor(properties?: quorate.NodeAddresses.$Properties);
        $unknowns?: Uint8Array[];
        node: string;
        addresses: string[];
        static encode(message: quorate.NodeAddresses.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.NodeAddresses & quorate.NodeAddresses.$Shape;
    }

    namespace NodeAddresses {
        interface $Properties {
            node?: (string|null);
            addresses?: (string[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.NodeAddresses.$Properties;
    }

    interface INodeVotes extends quorate.NodeVotes.$Properties {
    }

    class NodeVotes {
        constructor(properties?: quorate.NodeVotes.$Properties);
        $unknowns?: Uint8Array[];
        node: string;
        votes: number;
        static encode(message: quorate.NodeVotes.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.NodeVotes & quorate.NodeVotes.$Shape;
    }

    namespace NodeVotes {
        interface $Properties {
            node?: (string|null);
            votes?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.NodeVotes.$Properties;
    }

    interface IPropertyEdit extends quorate.PropertyEdit.$Properties {
    }

    class PropertyEdit {
        constructor(properties?: quorate.PropertyEdit.$Properties);
        $unknowns?: Uint8Array[];
        set: quorate.TextEntry.$Properties[];
        remove: string[];
        agentsSet?: (string|null);
        static encode(message: quorate.PropertyEdit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.PropertyEdit & quorate.PropertyEdit.$Shape;
    }

    namespace PropertyEdit {
        interface $Properties {
            set?: (quorate.TextEntry.$Properties[]|null);
            remove?: (string[]|null);
            agentsSet?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.PropertyEdit.$Properties;
    }

    interface IResourceEdit extends quorate.ResourceEdit.$Properties {
    }

    class ResourceEdit {
        constructor(properties?: quorate.ResourceEdit.$Properties);
        $unknowns?: Uint8Array[];
        resource: string;
        set: quorate.TextEntry.$Properties[];
        remove: string[];
        static encode(message: quorate.ResourceEdit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ResourceEdit & quorate.ResourceEdit.$Shape;
    }

    namespace ResourceEdit {
        interface $Properties {
            resource?: (string|null);
            set?: (quorate.TextEntry.$Properties[]|null);
            remove?: (string[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.ResourceEdit.$Properties;
    }

    interface IPinEdit extends quorate.PinEdit.$Properties {
    }

    class PinEdit {
        constructor(properties?: quorate.PinEdit.$Properties);
        $unknowns?: Uint8Array[];
        resource: string;
        node: string;
        score: number;
        until?: (string|null);
        static encode(message: quorate.PinEdit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.PinEdit & quorate.PinEdit.$Shape;
    }

    namespace PinEdit {
        interface $Properties {
            resource?: (string|null);
            node?: (string|null);
            score?: (number|null);
            until?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.PinEdit.$Properties;
    }

    interface IClearPinsEdit extends quorate.ClearPinsEdit.$Properties {
    }

    class ClearPinsEdit {
        constructor(properties?: quorate.ClearPinsEdit.$Properties);
        $unknowns?: Uint8Array[];
        resource: string;
        static encode(message: quorate.ClearPinsEdit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ClearPinsEdit & quorate.ClearPinsEdit.$Shape;
    }

    namespace ClearPinsEdit {
        interface $Properties {
            resource?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.ClearPinsEdit.$Properties;
    }

    interface IResponse extends quorate.Response.$Properties {
    }

    class Response {
        constructor(properties?: quorate.Response.$Properties);
        $unknowns?: Uint8Array[];
        done?: (quorate.Done.$Properties|null);
        state?: (quorate.StateResponse.$Properties|null);
        history?: (quorate.HistoryResponse.$Properties|null);
        refused?: (quorate.Refused.$Properties|null);
        journal?: (quorate.JournalResponse.$Properties|null);
        kind?: ("done"|"state"|"history"|"refused"|"journal");
        static encode(message: quorate.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Response & quorate.Response.$Shape;
    }

    namespace Response {
        interface $Properties {
            done?: (quorate.Done.$Properties|null);
            state?: (quorate.StateResponse.$Properties|null);
            history?: (quorate.HistoryResponse.$Properties|null);
            refused?: (quorate.Refused.$Properties|null);
            journal?: (quorate.JournalResponse.$Properties|null);
            kind?: ("done"|"state"|"history"|"refused"|"journal");
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          done?: quorate.Done.$Shape|null;
          state?: quorate.StateResponse.$Shape|null;
          history?: quorate.HistoryResponse.$Shape|null;
          refused?: quorate.Refused.$Shape|null;
          journal?: quorate.JournalResponse.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ kind?: undefined; done?: null; state?: null; history?: null; refused?: null; journal?: null }|{ kind?: "done"; done: quorate.Done.$Shape; state?: null; history?: null; refused?: null; journal?: null }|{ kind?: "state"; done?: null; state: quorate.StateResponse.$Shape; history?: null; refused?: null; journal?: null }|{ kind?: "history"; done?: null; state?: null; history: quorate.HistoryResponse.$Shape; refused?: null; journal?: null }|{ kind?: "refused"; done?: null; state?: null; history?: null; refused: quorate.Refused.$Shape; journal?: null }|{ kind?: "journal"; done?: null; state?: null; history?: null; refused?: null; journal: quorate.JournalResponse.$Shape })
        );
    }

    interface IDone extends quorate.Done.$Properties {
    }

    class Done {
        constructor(properties?: quorate.Done.$Properties);
        $unknowns?: Uint8Array[];
        message: string;
        static encode(message: quorate.Done.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Done & quorate.Done.$Shape;
    }

    namespace Done {
        interface $Properties {
            message?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.Done.$Properties;
    }

    interface IStateResponse extends quorate.StateResponse.$Properties {
    }

    class StateResponse {
        constructor(properties?: quorate.StateResponse.$Properties);
        $unknowns?: Uint8Array[];
        state?: (quorate.ClusterState.$Properties|null);
        static encode(message: quorate.StateResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.StateResponse & quorate.StateResponse.$Shape;
    }

    namespace StateResponse {
        interface $Properties {
            state?: (quorate.ClusterState.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          state?: quorate.ClusterState.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IHistoryResponse extends quorate.HistoryResponse.$Properties {
    }

    class HistoryResponse {
        constructor(properties?: quorate.HistoryResponse.$Properties);
        $unknowns?: Uint8Array[];
        revisions: quorate.Revision.$Properties[];
        static encode(message: quorate.HistoryResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.HistoryResponse & quorate.HistoryResponse.$Shape;
    }

    namespace HistoryResponse {
        interface $Properties {
            revisions?: (quorate.Revision.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          revisions?: quorate.Revision.$Shape[]|null;
          $unknowns?: Uint8Array[];
        };
    }

    enum RefusalCode {
        REFUSAL_CODE_UNSPECIFIED = 0,
        REFUSAL_CODE_NO_SUCH_OBJECT = 1,
        REFUSAL_CODE_NO_QUORUM = 2,
        REFUSAL_CODE_UNSAFE = 3,
        REFUSAL_CODE_ALREADY_SO = 4,
        REFUSAL_CODE_CONFLICT = 5,
        REFUSAL_CODE_INVALID = 6,
        REFUSAL_CODE_NOT_CONNECTED = 7,
        REFUSAL_CODE_TRY_AGAIN = 8,
        REFUSAL_CODE_FAILED = 9
    }

    interface IRefused extends quorate.Refused.$Properties {
    }

    class Refused {
        constructor(properties?: quorate.Refused.$Properties);
        $unknowns?: Uint8Array[];
        code: quorate.RefusalCode;
        message: string;
        static encode(message: quorate.Refused.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Refused & quorate.Refused.$Shape;
    }

    namespace Refused {
        interface $Properties {
            code?: (quorate.RefusalCode|null);
            message?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.Refused.$Properties;
    }

    interface IStall extends quorate.Stall.$Properties {
    }

    class Stall {
        constructor(properties?: quorate.Stall.$Properties);
        $unknowns?: Uint8Array[];
        lateMs: number;
        time: number;
        static encode(message: quorate.Stall.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Stall & quorate.Stall.$Shape;
    }

    namespace Stall {
        interface $Properties {
            lateMs?: (number|null);
            time?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.Stall.$Properties;
    }

    interface IStallReport extends quorate.StallReport.$Properties {
    }

    class StallReport {
        constructor(properties?: quorate.StallReport.$Properties);
        $unknowns?: Uint8Array[];
        node: string;
        lateMs: number;
        time: number;
        tokenMs: number;
        suggestedTokenMs: number;
        static encode(message: quorate.StallReport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.StallReport & quorate.StallReport.$Shape;
    }

    namespace StallReport {
        interface $Properties {
            node?: (string|null);
            lateMs?: (number|null);
            time?: (number|null);
            tokenMs?: (number|null);
            suggestedTokenMs?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.StallReport.$Properties;
    }

    interface IGetJournal extends quorate.GetJournal.$Properties {
    }

    class GetJournal {
        constructor(properties?: quorate.GetJournal.$Properties);
        $unknowns?: Uint8Array[];
        since?: (number|null);
        limit?: (number|null);
        static encode(message: quorate.GetJournal.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.GetJournal & quorate.GetJournal.$Shape;
    }

    namespace GetJournal {
        interface $Properties {
            since?: (number|null);
            limit?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.GetJournal.$Properties;
    }

    interface IJournalResponse extends quorate.JournalResponse.$Properties {
    }

    class JournalResponse {
        constructor(properties?: quorate.JournalResponse.$Properties);
        $unknowns?: Uint8Array[];
        entries: quorate.JournalEntry.$Properties[];
        static encode(message: quorate.JournalResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.JournalResponse & quorate.JournalResponse.$Shape;
    }

    namespace JournalResponse {
        interface $Properties {
            entries?: (quorate.JournalEntry.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          entries?: quorate.JournalEntry.$Shape[]|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IEntryId extends quorate.EntryId.$Properties {
    }

    class EntryId {
        constructor(properties?: quorate.EntryId.$Properties);
        $unknowns?: Uint8Array[];
        view?: (quorate.ViewId.$Properties|null);
        number: number;
        static encode(message: quorate.EntryId.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.EntryId & quorate.EntryId.$Shape;
    }

    namespace EntryId {
        interface $Properties {
            view?: (quorate.ViewId.$Properties|null);
            number?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.EntryId.$Properties;
    }

    interface IJournalEntry extends quorate.JournalEntry.$Properties {
    }

    class JournalEntry {
        constructor(properties?: quorate.JournalEntry.$Properties);
        $unknowns?: Uint8Array[];
        id?: (quorate.EntryId.$Properties|null);
        time: number;
        node: string;
        cause?: (quorate.EntryId.$Properties|null);
        event?: (quorate.JournalEvent.$Properties|null);
        static encode(message: quorate.JournalEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.JournalEntry & quorate.JournalEntry.$Shape;
    }

    namespace JournalEntry {
        interface $Properties {
            id?: (quorate.EntryId.$Properties|null);
            time?: (number|null);
            node?: (string|null);
            cause?: (quorate.EntryId.$Properties|null);
            event?: (quorate.JournalEvent.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          id?: quorate.EntryId.$Shape|null;
          time?: number|null;
          node?: string|null;
          cause?: quorate.EntryId.$Shape|null;
          event?: quorate.JournalEvent.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IJournalNote extends quorate.JournalNote.$Properties {
    }

    class JournalNote {
        constructor(properties?: quorate.JournalNote.$Properties);
        $unknowns?: Uint8Array[];
        time: number;
        node: string;
        event?: (quorate.JournalEvent.$Properties|null);
        static encode(message: quorate.JournalNote.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.JournalNote & quorate.JournalNote.$Shape;
    }

    namespace JournalNote {
        interface $Properties {
            time?: (number|null);
            node?: (string|null);
            event?: (quorate.JournalEvent.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          time?: number|null;
          node?: string|null;
          event?: quorate.JournalEvent.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IJournalSpan extends quorate.JournalSpan.$Properties {
    }

    class JournalSpan {
        constructor(properties?: quorate.JournalSpan.$Properties);
        $unknowns?: Uint8Array[];
        view?: (quorate.ViewId.$Properties|null);
        first: number;
        last: number;
        static encode(message: quorate.JournalSpan.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.JournalSpan & quorate.JournalSpan.$Shape;
    }

    namespace JournalSpan {
        interface $Properties {
            view?: (quorate.ViewId.$Properties|null);
            first?: (number|null);
            last?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.JournalSpan.$Properties;
    }

    interface IJournalEvent extends quorate.JournalEvent.$Properties {
    }

    class JournalEvent {
        constructor(properties?: quorate.JournalEvent.$Properties);
        $unknowns?: Uint8Array[];
        view?: (quorate.ViewEvent.$Properties|null);
        quorum?: (quorate.QuorumEvent.$Properties|null);
        decided?: (quorate.DecidedEvent.$Properties|null);
        ordered?: (quorate.OrderedEvent.$Properties|null);
        operation?: (quorate.OperationEvent.$Properties|null);
        transitionEnded?: (quorate.TransitionEndedEvent.$Properties|null);
        revision?: (quorate.RevisionEvent.$Properties|null);
        fencing?: (quorate.FencingEvent.$Properties|null);
        command?: (quorate.CommandEvent.$Properties|null);
        stall?: (quorate.StallEvent.$Properties|null);
        disk?: (quorate.DiskEvent.$Properties|null);
        link?: (quorate.LinkEvent.$Properties|null);
        stopping?: (quorate.StoppingEvent.$Properties|null);
        awaited?: (quorate.AwaitedEvent.$Properties|null);
        repair?: (quorate.RepairEvent.$Properties|null);
        kind?: ("view"|"quorum"|"decided"|"ordered"|"operation"|"transitionEnded"|"revision"|"fencing"|"command"|"stall"|"disk"|"link"|"stopping"|"awaited"|"repair");
        static encode(message: quorate.JournalEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.JournalEvent & quorate.JournalEvent.$Shape;
    }

    namespace JournalEvent {
        interface $Properties {
            view?: (quorate.ViewEvent.$Properties|null);
            quorum?: (quorate.QuorumEvent.$Properties|null);
            decided?: (quorate.DecidedEvent.$Properties|null);
            ordered?: (quorate.OrderedEvent.$Properties|null);
            operation?: (quorate.OperationEvent.$Properties|null);
            transitionEnded?: (quorate.TransitionEndedEvent.$Properties|null);
            revision?: (quorate.RevisionEvent.$Properties|null);
            fencing?: (quorate.FencingEvent.$Properties|null);
            command?: (quorate.CommandEvent.$Properties|null);
            stall?: (quorate.StallEvent.$Properties|null);
            disk?: (quorate.DiskEvent.$Properties|null);
            link?: (quorate.LinkEvent.$Properties|null);
            stopping?: (quorate.StoppingEvent.$Properties|null);
            awaited?: (quorate.AwaitedEvent.$Properties|null);
            repair?: (quorate.RepairEvent.$Properties|null);
            kind?: ("view"|"quorum"|"decided"|"ordered"|"operation"|"transitionEnded"|"revision"|"fencing"|"command"|"stall"|"disk"|"link"|"stopping"|"awaited"|"repair");
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          view?: quorate.ViewEvent.$Shape|null;
          quorum?: quorate.QuorumEvent.$Shape|null;
          decided?: quorate.DecidedEvent.$Shape|null;
          ordered?: quorate.OrderedEvent.$Shape|null;
          operation?: quorate.OperationEvent.$Shape|null;
          transitionEnded?: quorate.TransitionEndedEvent.$Shape|null;
          revision?: quorate.RevisionEvent.$Shape|null;
          fencing?: quorate.FencingEvent.$Shape|null;
          command?: quorate.CommandEvent.$Shape|null;
          stall?: quorate.StallEvent.$Shape|null;
          disk?: quorate.DiskEvent.$Shape|null;
          link?: quorate.LinkEvent.$Shape|null;
          stopping?: quorate.StoppingEvent.$Shape|null;
          awaited?: quorate.AwaitedEvent.$Shape|null;
          repair?: quorate.RepairEvent.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ kind?: undefined; view?: null; quorum?: null; decided?: null; ordered?: null; operation?: null; transitionEnded?: null; revision?: null; fencing?: null; command?: null; stall?: null; disk?: null; link?: null; stopping?: null; awaited?: null; repair?: null }|{ kind?: "view"; view: quorate.ViewEvent.$Shape; quorum?: null; decided?: null; ordered?: null; operation?: null; transitionEnded?: null; revision?: null; fencing?: null; command?: null; stall?: null; disk?: null; link?: null; stopping?: null; awaited?: null; repair?: null }|{ kind?: "quorum"; view?: null; quorum: quorate.QuorumEvent.$Shape; decided?: null; ordered?: null; operation?: null; transitionEnded?: null; revision?: null; fencing?: null; command?: null; stall?: null; disk?: null; link?: null; stopping?: null; awaited?: null; repair?: null }|{ kind?: "decided"; view?: null; quorum?: null; decided: quorate.DecidedEvent.$Shape; ordered?: null; operation?: null; transitionEnded?: null; revision?: null; fencing?: null; command?: null; stall?: null; disk?: null; link?: null; stopping?: null; awaited?: null; repair?: null }|{ kind?: "ordered"; view?: null; quorum?: null; decided?: null; ordered: quorate.OrderedEvent.$Shape; operation?: null; transitionEnded?: null; revision?: null; fencing?: null; command?: null; stall?: null; disk?: null; link?: null; stopping?: null; awaited?: null; repair?: null }|{ kind?: "operation"; view?: null; quorum?: null; decided?: null; ordered?: null; operation: quorate.OperationEvent.$Shape; transitionEnded?: null; revision?: null; fencing?: null; command?: null; stall?: null; disk?: null; link?: null; stopping?: null; awaited?: null; repair?: null }|{ kind?: "transitionEnded"; view?: null; quorum?: null; decided?: null; ordered?: null; operation?: null; transitionEnded: quorate.TransitionEndedEvent.$Shape; revision?: null; fencing?: null; command?: null; stall?: null; disk?: null; link?: null; stopping?: null; awaited?: null; repair?: null }|{ kind?: "revision"; view?: null; quorum?: null; decided?: null; ordered?: null; operation?: null; transitionEnded?: null; revision: quorate.RevisionEvent.$Shape; fencing?: null; command?: null; stall?: null; disk?: null; link?: null; stopping?: null; awaited?: null; repair?: null }|{ kind?: "fencing"; view?: null; quorum?: null; decided?: null; ordered?: null; operation?: null; transitionEnded?: null; revision?: null; fencing: quorate.FencingEvent.$Shape; command?: null; stall?: null; disk?: null; link?: null; stopping?: null; awaited?: null; repair?: null }|{ kind?: "command"; view?: null; quorum?: null; decided?: null; ordered?: null; operation?: null; transitionEnded?: null; revision?: null; fencing?: null; command: quorate.CommandEvent.$Shape; stall?: null; disk?: null; link?: null; stopping?: null; awaited?: null; repair?: null }|{ kind?: "stall"; view?: null; quorum?: null; decided?: null; ordered?: null; operation?: null; transitionEnded?: null; revision?: null; fencing?: null; command?: null; stall: quorate.StallEvent.$Shape; disk?: null; link?: null; stopping?: null; awaited?: null; repair?: null }|{ kind?: "disk"; view?: null; quorum?: null; decided?: null; ordered?: null; operation?: null; transitionEnded?: null; revision?: null; fencing?: null; command?: null; stall?: null; disk: quorate.DiskEvent.$Shape; link?: null; stopping?: null; awaited?: null; repair?: null }|{ kind?: "link"; view?: null; quorum?: null; decided?: null; ordered?: null; operation?: null; transitionEnded?: null; revision?: null; fencing?: null; command?: null; stall?: null; disk?: null; link: quorate.LinkEvent.$Shape; stopping?: null; awaited?: null; repair?: null }|{ kind?: "stopping"; view?: null; quorum?: null; decided?: null; ordered?: null; operation?: null; transitionEnded?: null; revision?: null; fencing?: null; command?: null; stall?: null; disk?: null; link?: null; stopping: quorate.StoppingEvent.$Shape; awaited?: null; repair?: null }|{ kind?: "awaited"; view?: null; quorum?: null; decided?: null; ordered?: null; operation?: null; transitionEnded?: null; revision?: null; fencing?: null; command?: null; stall?: null; disk?: null; link?: null; stopping?: null; awaited: quorate.AwaitedEvent.$Shape; repair?: null }|{ kind?: "repair"; view?: null; quorum?: null; decided?: null; ordered?: null; operation?: null; transitionEnded?: null; revision?: null; fencing?: null; command?: null; stall?: null; disk?: null; link?: null; stopping?: null; awaited?: null; repair: quorate.RepairEvent.$Shape })
        );
    }

    interface IViewEvent extends quorate.ViewEvent.$Properties {
    }

    class ViewEvent {
        constructor(properties?: quorate.ViewEvent.$Properties);
        $unknowns?: Uint8Array[];
        members: string[];
        joined: string[];
        lost: string[];
        left: string[];
        static encode(message: quorate.ViewEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ViewEvent & quorate.ViewEvent.$Shape;
    }

    namespace ViewEvent {
        interface $Properties {
            members?: (string[]|null);
            joined?: (string[]|null);
            lost?: (string[]|null);
            left?: (string[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.ViewEvent.$Properties;
    }

    interface IQuorumEvent extends quorate.QuorumEvent.$Properties {
    }

    class QuorumEvent {
        constructor(properties?: quorate.QuorumEvent.$Properties);
        $unknowns?: Uint8Array[];
        quorate: boolean;
        note: string;
        static encode(message: quorate.QuorumEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.QuorumEvent & quorate.QuorumEvent.$Shape;
    }

    namespace QuorumEvent {
        interface $Properties {
            quorate?: (boolean|null);
            note?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.QuorumEvent.$Properties;
    }

    interface IDecidedEvent extends quorate.DecidedEvent.$Properties {
    }

    class DecidedEvent {
        constructor(properties?: quorate.DecidedEvent.$Properties);
        $unknowns?: Uint8Array[];
        transition: number;
        why: string;
        summary: quorate.SummaryLine.$Properties[];
        more: number;
        static encode(message: quorate.DecidedEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.DecidedEvent & quorate.DecidedEvent.$Shape;
    }

    namespace DecidedEvent {
        interface $Properties {
            transition?: (number|null);
            why?: (string|null);
            summary?: (quorate.SummaryLine.$Properties[]|null);
            more?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          transition?: number|null;
          why?: string|null;
          summary?: quorate.SummaryLine.$Shape[]|null;
          more?: number|null;
          $unknowns?: Uint8Array[];
        };
    }

    enum Change {
        CHANGE_UNSPECIFIED = 0,
        CHANGE_FENCE = 1,
        CHANGE_START = 2,
        CHANGE_STOP = 3,
        CHANGE_MOVE = 4,
        CHANGE_RESTART = 5,
        CHANGE_RECOVER = 6,
        CHANGE_PROMOTE = 7,
        CHANGE_DEMOTE = 8,
        CHANGE_LEAVE = 9,
        CHANGE_MIGRATE = 10,
        CHANGE_RELOAD = 11,
        CHANGE_UNFENCE = 12
    }

    interface ISummaryLine extends quorate.SummaryLine.$Properties {
    }

    class SummaryLine {
        constructor(properties?: quorate.SummaryLine.$Properties);
        $unknowns?: Uint8Array[];
        change: quorate.Change;
        subject: string;
        from?: (string|null);
        to?: (string|null);
        because: quorate.Reason.$Properties[];
        static encode(message: quorate.SummaryLine.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.SummaryLine & quorate.SummaryLine.$Shape;
    }

    namespace SummaryLine {
        interface $Properties {
            change?: (quorate.Change|null);
            subject?: (string|null);
            from?: (string|null);
            to?: (string|null);
            because?: (quorate.Reason.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          change?: quorate.Change|null;
          subject?: string|null;
          from?: string|null;
          to?: string|null;
          because?: quorate.Reason.$Shape[]|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IReason extends quorate.Reason.$Properties {
    }

    class Reason {
        constructor(properties?: quorate.Reason.$Properties);
        $unknowns?: Uint8Array[];
        highestScore?: (quorate.ReasonFacts.$Properties|null);
        nodeUnavailable?: (quorate.ReasonFacts.$Properties|null);
        constraint?: (quorate.ReasonFacts.$Properties|null);
        stickiness?: (quorate.ReasonFacts.$Properties|null);
        failures?: (quorate.ReasonFacts.$Properties|null);
        noNode?: (quorate.ReasonFacts.$Properties|null);
        operationFailed?: (quorate.ReasonFacts.$Properties|null);
        unclean?: (quorate.ReasonFacts.$Properties|null);
        option?: (quorate.ReasonFacts.$Properties|null);
        requested?: (quorate.ReasonFacts.$Properties|null);
        follows?: (quorate.ReasonFacts.$Properties|null);
        followed?: (quorate.ReasonFacts.$Properties|null);
        handsOff?: (quorate.ReasonFacts.$Properties|null);
        orphan?: (quorate.ReasonFacts.$Properties|null);
        enoughCopies?: (quorate.ReasonFacts.$Properties|null);
        nodeFull?: (quorate.ReasonFacts.$Properties|null);
        copyStays?: (quorate.ReasonFacts.$Properties|null);
        order?: (quorate.ReasonFacts.$Properties|null);
        severalActive?: (quorate.ReasonFacts.$Properties|null);
        parametersChanged?: (quorate.ReasonFacts.$Properties|null);
        interrupted?: (quorate.ReasonFacts.$Properties|null);
        waitsForFencing?: (quorate.ReasonFacts.$Properties|null);
        waitsForNode?: (quorate.ReasonFacts.$Properties|null);
        noQuorum?: (quorate.ReasonFacts.$Properties|null);
        noFenceDevice?: (quorate.ReasonFacts.$Properties|null);
        unknown?: (quorate.ReasonFacts.$Properties|null);
        unwatched?: (quorate.ReasonFacts.$Properties|null);
        notWanted?: (quorate.ReasonFacts.$Properties|null);
        alike?: (quorate.ReasonFacts.$Properties|null);
        onlyNode?: (quorate.ReasonFacts.$Properties|null);
        ticket?: (quorate.ReasonFacts.$Properties|null);
        nodeHealth?: (quorate.ReasonFacts.$Properties|null);
        shutdownLock?: (quorate.ReasonFacts.$Properties|null);
        notExclusive?: (quorate.ReasonFacts.$Properties|null);
        remoteNode?: (quorate.ReasonFacts.$Properties|null);
        noCapacity?: (quorate.ReasonFacts.$Properties|null);
        promotionScore?: (quorate.ReasonFacts.$Properties|null);
        promoted?: (quorate.ReasonFacts.$Properties|null);
        wouldReturn?: (quorate.ReasonFacts.$Properties|null);
        kind?: ("highestScore"|"nodeUnavailable"|"constraint"|"stickiness"|"failures"|"noNode"|"operationFailed"|"unclean"|"option"|"requested"|"follows"|"followed"|"handsOff"|"orphan"|"enoughCopies"|"nodeFull"|"copyStays"|"order"|"severalActive"|"parametersChanged"|"interrupted"|"waitsForFencing"|"waitsForNode"|"noQuorum"|"noFenceDevice"|"unknown"|"unwatched"|"notWanted"|"alike"|"onlyNode"|"ticket"|"nodeHealth"|"shutdownLock"|"notExclusive"|"remoteNode"|"noCapacity"|"promotionScore"|"promoted"|"wouldReturn");
        static encode(message: quorate.Reason.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Reason & quorate.Reason.$Shape;
    }

    namespace Reason {
        interface $Properties {
            highestScore?: (quorate.ReasonFacts.$Properties|null);
            nodeUnavailable?: (quorate.ReasonFacts.$Properties|null);
            constraint?: (quorate.ReasonFacts.$Properties|null);
            stickiness?: (quorate.ReasonFacts.$Properties|null);
            failures?: (quorate.ReasonFacts.$Properties|null);
            noNode?: (quorate.ReasonFacts.$Properties|null);
            operationFailed?: (quorate.ReasonFacts.$Properties|null);
            unclean?: (quorate.ReasonFacts.$Properties|null);
            option?: (quorate.ReasonFacts.$Properties|null);
            requested?: (quorate.ReasonFacts.$Properties|null);
            follows?: (quorate.ReasonFacts.$Properties|null);
            followed?: (quorate.ReasonFacts.$Properties|null);
            handsOff?: (quorate.ReasonFacts.$Properties|null);
            orphan?: (quorate.ReasonFacts.$Properties|null);
            enoughCopies?: (quorate.ReasonFacts.$Properties|null);
            nodeFull?: (quorate.ReasonFacts.$Properties|null);
            copyStays?: (quorate.ReasonFacts.$Properties|null);
            order?: (quorate.ReasonFacts.$Properties|null);
            severalActive?: (quorate.ReasonFacts.$Properties|null);
            parametersChanged?: (quorate.ReasonFacts.$Properties|null);
            interrupted?: (quorate.ReasonFacts.$Properties|null);
            waitsForFencing?: (quorate.ReasonFacts.$Properties|null);
            waitsForNode?: (quorate.ReasonFacts.$Properties|null);
            noQuorum?: (quorate.ReasonFacts.$Properties|null);
            noFenceDevice?: (quorate.ReasonFacts.$Properties|null);
            unknown?: (quorate.ReasonFacts.$Properties|null);
            unwatched?: (quorate.ReasonFacts.$Properties|null);
            notWanted?: (quorate.ReasonFacts.$Properties|null);
            alike?: (quorate.ReasonFacts.$Properties|null);
            onlyNode?: (quorate.ReasonFacts.$Properties|null);
            ticket?: (quorate.ReasonFacts.$Properties|null);
            nodeHealth?: (quorate.ReasonFacts.$Properties|null);
            shutdownLock?: (quorate.ReasonFacts.$Properties|null);
            notExclusive?: (quorate.ReasonFacts.$Properties|null);
            remoteNode?: (quorate.ReasonFacts.$Properties|null);
            noCapacity?: (quorate.ReasonFacts.$Properties|null);
            promotionScore?: (quorate.ReasonFacts.$Properties|null);
            promoted?: (quorate.ReasonFacts.$Properties|null);
            wouldReturn?: (quorate.ReasonFacts.$Properties|null);
            kind?: ("highestScore"|"nodeUnavailable"|"constraint"|"stickiness"|"failures"|"noNode"|"operationFailed"|"unclean"|"option"|"requested"|"follows"|"followed"|"handsOff"|"orphan"|"enoughCopies"|"nodeFull"|"copyStays"|"order"|"severalActive"|"parametersChanged"|"interrupted"|"waitsForFencing"|"waitsForNode"|"noQuorum"|"noFenceDevice"|"unknown"|"unwatched"|"notWanted"|"alike"|"onlyNode"|"ticket"|"nodeHealth"|"shutdownLock"|"notExclusive"|"remoteNode"|"noCapacity"|"promotionScore"|"promoted"|"wouldReturn");
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          highestScore?: quorate.ReasonFacts.$Shape|null;
          nodeUnavailable?: quorate.ReasonFacts.$Shape|null;
          constraint?: quorate.ReasonFacts.$Shape|null;
          stickiness?: quorate.ReasonFacts.$Shape|null;
          failures?: quorate.ReasonFacts.$Shape|null;
          noNode?: quorate.ReasonFacts.$Shape|null;
          operationFailed?: quorate.ReasonFacts.$Shape|null;
          unclean?: quorate.ReasonFacts.$Shape|null;
          option?: quorate.ReasonFacts.$Shape|null;
          requested?: quorate.ReasonFacts.$Shape|null;
          follows?: quorate.ReasonFacts.$Shape|null;
          followed?: quorate.ReasonFacts.$Shape|null;
          handsOff?: quorate.ReasonFacts.$Shape|null;
          orphan?: quorate.ReasonFacts.$Shape|null;
          enoughCopies?: quorate.ReasonFacts.$Shape|null;
          nodeFull?: quorate.ReasonFacts.$Shape|null;
          copyStays?: quorate.ReasonFacts.$Shape|null;
          order?: quorate.ReasonFacts.$Shape|null;
          severalActive?: quorate.ReasonFacts.$Shape|null;
          parametersChanged?: quorate.ReasonFacts.$Shape|null;
          interrupted?: quorate.ReasonFacts.$Shape|null;
          waitsForFencing?: quorate.ReasonFacts.$Shape|null;
          waitsForNode?: quorate.ReasonFacts.$Shape|null;
          noQuorum?: quorate.ReasonFacts.$Shape|null;
          noFenceDevice?: quorate.ReasonFacts.$Shape|null;
          unknown?: quorate.ReasonFacts.$Shape|null;
          unwatched?: quorate.ReasonFacts.$Shape|null;
          notWanted?: quorate.ReasonFacts.$Shape|null;
          alike?: quorate.ReasonFacts.$Shape|null;
          onlyNode?: quorate.ReasonFacts.$Shape|null;
          ticket?: quorate.ReasonFacts.$Shape|null;
          nodeHealth?: quorate.ReasonFacts.$Shape|null;
          shutdownLock?: quorate.ReasonFacts.$Shape|null;
          notExclusive?: quorate.ReasonFacts.$Shape|null;
          remoteNode?: quorate.ReasonFacts.$Shape|null;
          noCapacity?: quorate.ReasonFacts.$Shape|null;
          promotionScore?: quorate.ReasonFacts.$Shape|null;
          promoted?: quorate.ReasonFacts.$Shape|null;
          wouldReturn?: quorate.ReasonFacts.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ kind?: undefined; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "highestScore"; highestScore: quorate.ReasonFacts.$Shape; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "nodeUnavailable"; highestScore?: null; nodeUnavailable: quorate.ReasonFacts.$Shape; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "constraint"; highestScore?: null; nodeUnavailable?: null; constraint: quorate.ReasonFacts.$Shape; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "stickiness"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness: quorate.ReasonFacts.$Shape; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "failures"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures: quorate.ReasonFacts.$Shape; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "noNode"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode: quorate.ReasonFacts.$Shape; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "operationFailed"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed: quorate.ReasonFacts.$Shape; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "unclean"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean: quorate.ReasonFacts.$Shape; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "option"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option: quorate.ReasonFacts.$Shape; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "requested"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested: quorate.ReasonFacts.$Shape; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "follows"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows: quorate.ReasonFacts.$Shape; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "followed"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed: quorate.ReasonFacts.$Shape; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "handsOff"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff: quorate.ReasonFacts.$Shape; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "orphan"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan: quorate.ReasonFacts.$Shape; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "enoughCopies"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies: quorate.ReasonFacts.$Shape; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "nodeFull"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull: quorate.ReasonFacts.$Shape; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "copyStays"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays: quorate.ReasonFacts.$Shape; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "order"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order: quorate.ReasonFacts.$Shape; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "severalActive"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive: quorate.ReasonFacts.$Shape; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "parametersChanged"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged: quorate.ReasonFacts.$Shape; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "interrupted"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted: quorate.ReasonFacts.$Shape; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "waitsForFencing"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing: quorate.ReasonFacts.$Shape; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "waitsForNode"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode: quorate.ReasonFacts.$Shape; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "noQuorum"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum: quorate.ReasonFacts.$Shape; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "noFenceDevice"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice: quorate.ReasonFacts.$Shape; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "unknown"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown: quorate.ReasonFacts.$Shape; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "unwatched"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched: quorate.ReasonFacts.$Shape; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "notWanted"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted: quorate.ReasonFacts.$Shape; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "alike"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike: quorate.ReasonFacts.$Shape; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "onlyNode"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode: quorate.ReasonFacts.$Shape; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "ticket"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket: quorate.ReasonFacts.$Shape; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "nodeHealth"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth: quorate.ReasonFacts.$Shape; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "shutdownLock"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock: quorate.ReasonFacts.$Shape; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "notExclusive"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive: quorate.ReasonFacts.$Shape; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "remoteNode"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode: quorate.ReasonFacts.$Shape; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "noCapacity"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity: quorate.ReasonFacts.$Shape; promotionScore?: null; promoted?: null; wouldReturn?: null }|{ kind?: "promotionScore"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore: quorate.ReasonFacts.$Shape; promoted?: null; wouldReturn?: null }|{ kind?: "promoted"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted: quorate.ReasonFacts.$Shape; wouldReturn?: null }|{ kind?: "wouldReturn"; highestScore?: null; nodeUnavailable?: null; constraint?: null; stickiness?: null; failures?: null; noNode?: null; operationFailed?: null; unclean?: null; option?: null; requested?: null; follows?: null; followed?: null; handsOff?: null; orphan?: null; enoughCopies?: null; nodeFull?: null; copyStays?: null; order?: null; severalActive?: null; parametersChanged?: null; interrupted?: null; waitsForFencing?: null; waitsForNode?: null; noQuorum?: null; noFenceDevice?: null; unknown?: null; unwatched?: null; notWanted?: null; alike?: null; onlyNode?: null; ticket?: null; nodeHealth?: null; shutdownLock?: null; notExclusive?: null; remoteNode?: null; noCapacity?: null; promotionScore?: null; promoted?: null; wouldReturn: quorate.ReasonFacts.$Shape })
        );
    }

    interface IReasonFacts extends quorate.ReasonFacts.$Properties {
    }

    class ReasonFacts {
        constructor(properties?: quorate.ReasonFacts.$Properties);
        $unknowns?: Uint8Array[];
        node: string;
        resource: string;
        id: string;
        why: string;
        what: string;
        operation: string;
        word: string;
        option: string;
        value: string;
        policy: string;
        score: number;
        count: number;
        threshold: number;
        max: number;
        nodes: string[];
        ticket: string;
        static encode(message: quorate.ReasonFacts.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ReasonFacts & quorate.ReasonFacts.$Shape;
    }

    namespace ReasonFacts {
        interface $Properties {
            node?: (string|null);
            resource?: (string|null);
            id?: (string|null);
            why?: (string|null);
            what?: (string|null);
            operation?: (string|null);
            word?: (string|null);
            option?: (string|null);
            value?: (string|null);
            policy?: (string|null);
            score?: (number|null);
            count?: (number|null);
            threshold?: (number|null);
            max?: (number|null);
            nodes?: (string[]|null);
            ticket?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.ReasonFacts.$Properties;
    }

    interface IOrderedEvent extends quorate.OrderedEvent.$Properties {
    }

    class OrderedEvent {
        constructor(properties?: quorate.OrderedEvent.$Properties);
        $unknowns?: Uint8Array[];
        actions: quorate.OrderedAction.$Properties[];
        static encode(message: quorate.OrderedEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.OrderedEvent & quorate.OrderedEvent.$Shape;
    }

    namespace OrderedEvent {
        interface $Properties {
            actions?: (quorate.OrderedAction.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.OrderedEvent.$Properties;
    }

    interface IOrderedAction extends quorate.OrderedAction.$Properties {
    }

    class OrderedAction {
        constructor(properties?: quorate.OrderedAction.$Properties);
        $unknowns?: Uint8Array[];
        resource: string;
        operation: string;
        interval: number;
        node: string;
        static encode(message: quorate.OrderedAction.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.OrderedAction & quorate.OrderedAction.$Shape;
    }

    namespace OrderedAction {
        interface $Properties {
            resource?: (string|null);
            operation?: (string|null);
            interval?: (number|null);
            node?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.OrderedAction.$Properties;
    }

    interface IOperationEvent extends quorate.OperationEvent.$Properties {
    }

    class OperationEvent {
        constructor(properties?: quorate.OperationEvent.$Properties);
        $unknowns?: Uint8Array[];
        resource: string;
        operation: string;
        interval: number;
        node: string;
        outcome: quorate.OperationOutcome;
        rc: number;
        expectedRc: number;
        exitReason: string;
        execMs: number;
        queueMs: number;
        static encode(message: quorate.OperationEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.OperationEvent & quorate.OperationEvent.$Shape;
    }

    namespace OperationEvent {
        interface $Properties {
            resource?: (string|null);
            operation?: (string|null);
            interval?: (number|null);
            node?: (string|null);
            outcome?: (quorate.OperationOutcome|null);
            rc?: (number|null);
            expectedRc?: (number|null);
            exitReason?: (string|null);
            execMs?: (number|null);
            queueMs?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.OperationEvent.$Properties;
    }

    enum TransitionEnd {
        TRANSITION_END_UNSPECIFIED = 0,
        TRANSITION_END_COMPLETE = 1,
        TRANSITION_END_FAILED = 2,
        TRANSITION_END_STOPPED = 3
    }

    interface ITransitionEndedEvent extends quorate.TransitionEndedEvent.$Properties {
    }

    class TransitionEndedEvent {
        constructor(properties?: quorate.TransitionEndedEvent.$Properties);
        $unknowns?: Uint8Array[];
        transition: number;
        how: quorate.TransitionEnd;
        why: string;
        looks: number;
        static encode(message: quorate.TransitionEndedEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.TransitionEndedEvent & quorate.TransitionEndedEvent.$Shape;
    }

    namespace TransitionEndedEvent {
        interface $Properties {
            transition?: (number|null);
            how?: (quorate.TransitionEnd|null);
            why?: (string|null);
            looks?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.TransitionEndedEvent.$Properties;
    }

    interface IRevisionEvent extends quorate.RevisionEvent.$Properties {
    }

    class RevisionEvent {
        constructor(properties?: quorate.RevisionEvent.$Properties);
        $unknowns?: Uint8Array[];
        version?: (quorate.RevisionVersion.$Properties|null);
        author: string;
        comment: string;
        time: number;
        orphaned: boolean;
        static encode(message: quorate.RevisionEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.RevisionEvent & quorate.RevisionEvent.$Shape;
    }

    namespace RevisionEvent {
        interface $Properties {
            version?: (quorate.RevisionVersion.$Properties|null);
            author?: (string|null);
            comment?: (string|null);
            time?: (number|null);
            orphaned?: (boolean|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.RevisionEvent.$Properties;
    }

    interface IFencingEvent extends quorate.FencingEvent.$Properties {
    }

    class FencingEvent {
        constructor(properties?: quorate.FencingEvent.$Properties);
        $unknowns?: Uint8Array[];
        record?: (quorate.FencingRecord.$Properties|null);
        static encode(message: quorate.FencingEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.FencingEvent & quorate.FencingEvent.$Shape;
    }

    namespace FencingEvent {
        interface $Properties {
            record?: (quorate.FencingRecord.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.FencingEvent.$Properties;
    }

    interface ICommandEvent extends quorate.CommandEvent.$Properties {
    }

    class CommandEvent {
        constructor(properties?: quorate.CommandEvent.$Properties);
        $unknowns?: Uint8Array[];
        author: string;
        command?: (quorate.AskedCommand.$Properties|null);
        refused?: (quorate.Refused.$Properties|null);
        static encode(message: quorate.CommandEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.CommandEvent & quorate.CommandEvent.$Shape;
    }

    namespace CommandEvent {
        interface $Properties {
            author?: (string|null);
            command?: (quorate.AskedCommand.$Properties|null);
            refused?: (quorate.Refused.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.CommandEvent.$Properties;
    }

    interface IAskedCommand extends quorate.AskedCommand.$Properties {
    }

    class AskedCommand {
        constructor(properties?: quorate.AskedCommand.$Properties);
        $unknowns?: Uint8Array[];
        request: string;
        resource?: (string|null);
        node?: (string|null);
        to?: (string|null);
        from?: (string|null);
        names: string[];
        comment: string;
        static encode(message: quorate.AskedCommand.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.AskedCommand & quorate.AskedCommand.$Shape;
    }

    namespace AskedCommand {
        interface $Properties {
            request?: (string|null);
            resource?: (string|null);
            node?: (string|null);
            to?: (string|null);
            from?: (string|null);
            names?: (string[]|null);
            comment?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.AskedCommand.$Properties;
    }

    interface IStallEvent extends quorate.StallEvent.$Properties {
    }

    class StallEvent {
        constructor(properties?: quorate.StallEvent.$Properties);
        $unknowns?: Uint8Array[];
        lateMs: number;
        tokenMs: number;
        suggestedTokenMs: number;
        static encode(message: quorate.StallEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.StallEvent & quorate.StallEvent.$Shape;
    }

    namespace StallEvent {
        interface $Properties {
            lateMs?: (number|null);
            tokenMs?: (number|null);
            suggestedTokenMs?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.StallEvent.$Properties;
    }

    enum DiskPart {
        DISK_PART_UNSPECIFIED = 0,
        DISK_PART_EPOCH = 1,
        DISK_PART_CONFIGURATION = 2,
        DISK_PART_JOURNAL = 3,
        DISK_PART_STATE = 4
    }

    enum DiskCondition {
        DISK_CONDITION_UNSPECIFIED = 0,
        DISK_CONDITION_DAMAGED = 1,
        DISK_CONDITION_REFUSES = 2,
        DISK_CONDITION_WORKS = 3
    }

    interface IDiskEvent extends quorate.DiskEvent.$Properties {
    }

    class DiskEvent {
        constructor(properties?: quorate.DiskEvent.$Properties);
        $unknowns?: Uint8Array[];
        what: quorate.DiskPart;
        condition: quorate.DiskCondition;
        detail: string;
        static encode(message: quorate.DiskEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.DiskEvent & quorate.DiskEvent.$Shape;
    }

    namespace DiskEvent {
        interface $Properties {
            what?: (quorate.DiskPart|null);
            condition?: (quorate.DiskCondition|null);
            detail?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.DiskEvent.$Properties;
    }

    interface ILinkEvent extends quorate.LinkEvent.$Properties {
    }

    class LinkEvent {
        constructor(properties?: quorate.LinkEvent.$Properties);
        $unknowns?: Uint8Array[];
        peer: string;
        link: number;
        up: boolean;
        static encode(message: quorate.LinkEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.LinkEvent & quorate.LinkEvent.$Shape;
    }

    namespace LinkEvent {
        interface $Properties {
            peer?: (string|null);
            link?: (number|null);
            up?: (boolean|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.LinkEvent.$Properties;
    }

    interface IStoppingEvent extends quorate.StoppingEvent.$Properties {
    }

    class StoppingEvent {
        constructor(properties?: quorate.StoppingEvent.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: quorate.StoppingEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.StoppingEvent & quorate.StoppingEvent.$Shape;
    }

    namespace StoppingEvent {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.StoppingEvent.$Properties;
    }

    interface IAwaitedEvent extends quorate.AwaitedEvent.$Properties {
    }

    class AwaitedEvent {
        constructor(properties?: quorate.AwaitedEvent.$Properties);
        $unknowns?: Uint8Array[];
        peer: string;
        forMs: number;
        static encode(message: quorate.AwaitedEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.AwaitedEvent & quorate.AwaitedEvent.$Shape;
    }

    namespace AwaitedEvent {
        interface $Properties {
            peer?: (string|null);
            forMs?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.AwaitedEvent.$Properties;
    }

    interface IRepairEvent extends quorate.RepairEvent.$Properties {
    }

    class RepairEvent {
        constructor(properties?: quorate.RepairEvent.$Properties);
        $unknowns?: Uint8Array[];
        resource: string;
        what: string;
        how: quorate.RepairOutcome;
        why: string;
        tookMs: number;
        static encode(message: quorate.RepairEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.RepairEvent & quorate.RepairEvent.$Shape;
    }

    namespace RepairEvent {
        interface $Properties {
            resource?: (string|null);
            what?: (string|null);
            how?: (quorate.RepairOutcome|null);
            why?: (string|null);
            tookMs?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.RepairEvent.$Properties;
    }

    enum RepairOutcome {
        REPAIR_OUTCOME_UNSPECIFIED = 0,
        REPAIR_OUTCOME_REPAIRED = 1,
        REPAIR_OUTCOME_FAILED = 2,
        REPAIR_OUTCOME_LEFT = 3
    }

    interface IHeartbeat extends quorate.Heartbeat.$Properties {
    }

    class Heartbeat {
        constructor(properties?: quorate.Heartbeat.$Properties);
        $unknowns?: Uint8Array[];
        incarnation: number;
        heard: quorate.Member.$Properties[];
        view?: (quorate.ViewId.$Properties|null);
        acting: boolean;
        fit: boolean;
        epoch: number;
        revision?: (quorate.RevisionVersion.$Properties|null);
        overdue: quorate.Overdue.$Properties[];
        silent: quorate.Member.$Properties[];
        number: number;
        deafOn: quorate.DeafLinks.$Properties[];
        stall?: (quorate.Stall.$Properties|null);
        watch?: (quorate.Watch.$Properties|null);
        static encode(message: quorate.Heartbeat.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Heartbeat & quorate.Heartbeat.$Shape;
    }

    namespace Heartbeat {
        interface $Properties {
            incarnation?: (number|null);
            heard?: (quorate.Member.$Properties[]|null);
            view?: (quorate.ViewId.$Properties|null);
            acting?: (boolean|null);
            fit?: (boolean|null);
            epoch?: (number|null);
            revision?: (quorate.RevisionVersion.$Properties|null);
            overdue?: (quorate.Overdue.$Properties[]|null);
            silent?: (quorate.Member.$Properties[]|null);
            number?: (number|null);
            deafOn?: (quorate.DeafLinks.$Properties[]|null);
            stall?: (quorate.Stall.$Properties|null);
            watch?: (quorate.Watch.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.Heartbeat.$Properties;
    }

    interface IWatch extends quorate.Watch.$Properties {
    }

    class Watch {
        constructor(properties?: quorate.Watch.$Properties);
        $unknowns?: Uint8Array[];
        fed: boolean;
        quorate: boolean;
        numbers: number[];
        static encode(message: quorate.Watch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Watch & quorate.Watch.$Shape;
    }

    namespace Watch {
        interface $Properties {
            fed?: (boolean|null);
            quorate?: (boolean|null);
            numbers?: (number[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.Watch.$Properties;
    }

    interface IDeafLinks extends quorate.DeafLinks.$Properties {
    }

    class DeafLinks {
        constructor(properties?: quorate.DeafLinks.$Properties);
        $unknowns?: Uint8Array[];
        node: string;
        links: number[];
        static encode(message: quorate.DeafLinks.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.DeafLinks & quorate.DeafLinks.$Shape;
    }

    namespace DeafLinks {
        interface $Properties {
            node?: (string|null);
            links?: (number[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.DeafLinks.$Properties;
    }

    interface IOverdue extends quorate.Overdue.$Properties {
    }

    class Overdue {
        constructor(properties?: quorate.Overdue.$Properties);
        $unknowns?: Uint8Array[];
        node: string;
        silentMs: number;
        static encode(message: quorate.Overdue.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Overdue & quorate.Overdue.$Shape;
    }

    namespace Overdue {
        interface $Properties {
            node?: (string|null);
            silentMs?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.Overdue.$Properties;
    }

    interface IClientFrame extends quorate.ClientFrame.$Properties {
    }

    class ClientFrame {
        constructor(properties?: quorate.ClientFrame.$Properties);
        $unknowns?: Uint8Array[];
        hello?: (quorate.ClientHello.$Properties|null);
        request?: (quorate.ClientRequest.$Properties|null);
        watch?: (quorate.ClientWatch.$Properties|null);
        kind?: ("hello"|"request"|"watch");
        static encode(message: quorate.ClientFrame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ClientFrame & quorate.ClientFrame.$Shape;
    }

    namespace ClientFrame {
        interface $Properties {
            hello?: (quorate.ClientHello.$Properties|null);
            request?: (quorate.ClientRequest.$Properties|null);
            watch?: (quorate.ClientWatch.$Properties|null);
            kind?: ("hello"|"request"|"watch");
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          hello?: quorate.ClientHello.$Shape|null;
          request?: quorate.ClientRequest.$Shape|null;
          watch?: quorate.ClientWatch.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ kind?: undefined; hello?: null; request?: null; watch?: null }|{ kind?: "hello"; hello: quorate.ClientHello.$Shape; request?: null; watch?: null }|{ kind?: "request"; hello?: null; request: quorate.ClientRequest.$Shape; watch?: null }|{ kind?: "watch"; hello?: null; request?: null; watch: quorate.ClientWatch.$Shape })
        );
    }

    interface IClientHello extends quorate.ClientHello.$Properties {
    }

    class ClientHello {
        constructor(properties?: quorate.ClientHello.$Properties);
        $unknowns?: Uint8Array[];
        major: number;
        minor: number;
        user: string;
        static encode(message: quorate.ClientHello.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ClientHello & quorate.ClientHello.$Shape;
    }

    namespace ClientHello {
        interface $Properties {
            major?: (number|null);
            minor?: (number|null);
            user?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.ClientHello.$Properties;
    }

    interface IClientRequest extends quorate.ClientRequest.$Properties {
    }

    class ClientRequest {
        constructor(properties?: quorate.ClientRequest.$Properties);
        $unknowns?: Uint8Array[];
        id: number;
        request?: (quorate.Request.$Properties|null);
        static encode(message: quorate.ClientRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ClientRequest & quorate.ClientRequest.$Shape;
    }

    namespace ClientRequest {
        interface $Properties {
            id?: (number|null);
            request?: (quorate.Request.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          id?: number|null;
          request?: quorate.Request.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IClientWatch extends quorate.ClientWatch.$Properties {
    }

    class ClientWatch {
        constructor(properties?: quorate.ClientWatch.$Properties);
        $unknowns?: Uint8Array[];
        id: number;
        static encode(message: quorate.ClientWatch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ClientWatch & quorate.ClientWatch.$Shape;
    }

    namespace ClientWatch {
        interface $Properties {
            id?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.ClientWatch.$Properties;
    }

    interface IServerFrame extends quorate.ServerFrame.$Properties {
    }

    class ServerFrame {
        constructor(properties?: quorate.ServerFrame.$Properties);
        $unknowns?: Uint8Array[];
        response?: (quorate.ServerResponse.$Properties|null);
        state?: (quorate.ServerState.$Properties|null);
        goodbye?: (quorate.ServerGoodbye.$Properties|null);
        kind?: ("response"|"state"|"goodbye");
        static encode(message: quorate.ServerFrame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ServerFrame & quorate.ServerFrame.$Shape;
    }

    namespace ServerFrame {
        interface $Properties {
            response?: (quorate.ServerResponse.$Properties|null);
            state?: (quorate.ServerState.$Properties|null);
            goodbye?: (quorate.ServerGoodbye.$Properties|null);
            kind?: ("response"|"state"|"goodbye");
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          response?: quorate.ServerResponse.$Shape|null;
          state?: quorate.ServerState.$Shape|null;
          goodbye?: quorate.ServerGoodbye.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ kind?: undefined; response?: null; state?: null; goodbye?: null }|{ kind?: "response"; response: quorate.ServerResponse.$Shape; state?: null; goodbye?: null }|{ kind?: "state"; response?: null; state: quorate.ServerState.$Shape; goodbye?: null }|{ kind?: "goodbye"; response?: null; state?: null; goodbye: quorate.ServerGoodbye.$Shape })
        );
    }

    interface IServerResponse extends quorate.ServerResponse.$Properties {
    }

    class ServerResponse {
        constructor(properties?: quorate.ServerResponse.$Properties);
        $unknowns?: Uint8Array[];
        id: number;
        response?: (quorate.Response.$Properties|null);
        static encode(message: quorate.ServerResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ServerResponse & quorate.ServerResponse.$Shape;
    }

    namespace ServerResponse {
        interface $Properties {
            id?: (number|null);
            response?: (quorate.Response.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          id?: number|null;
          response?: quorate.Response.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IServerState extends quorate.ServerState.$Properties {
    }

    class ServerState {
        constructor(properties?: quorate.ServerState.$Properties);
        $unknowns?: Uint8Array[];
        id: number;
        state?: (quorate.ClusterState.$Properties|null);
        static encode(message: quorate.ServerState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ServerState & quorate.ServerState.$Shape;
    }

    namespace ServerState {
        interface $Properties {
            id?: (number|null);
            state?: (quorate.ClusterState.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          id?: number|null;
          state?: quorate.ClusterState.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IServerGoodbye extends quorate.ServerGoodbye.$Properties {
    }

    class ServerGoodbye {
        constructor(properties?: quorate.ServerGoodbye.$Properties);
        $unknowns?: Uint8Array[];
        reason: string;
        static encode(message: quorate.ServerGoodbye.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ServerGoodbye & quorate.ServerGoodbye.$Shape;
    }

    namespace ServerGoodbye {
        interface $Properties {
            reason?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.ServerGoodbye.$Properties;
    }

    interface IPeerFrame extends quorate.PeerFrame.$Properties {
    }

    class PeerFrame {
        constructor(properties?: quorate.PeerFrame.$Properties);
        $unknowns?: Uint8Array[];
        hello?: (quorate.PeerHello.$Properties|null);
        data?: (quorate.PeerData.$Properties|null);
        received?: (quorate.PeerReceived.$Properties|null);
        goodbye?: (quorate.PeerGoodbye.$Properties|null);
        kind?: ("hello"|"data"|"received"|"goodbye");
        static encode(message: quorate.PeerFrame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.PeerFrame & quorate.PeerFrame.$Shape;
    }

    namespace PeerFrame {
        interface $Properties {
            hello?: (quorate.PeerHello.$Properties|null);
            data?: (quorate.PeerData.$Properties|null);
            received?: (quorate.PeerReceived.$Properties|null);
            goodbye?: (quorate.PeerGoodbye.$Properties|null);
            kind?: ("hello"|"data"|"received"|"goodbye");
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          hello?: quorate.PeerHello.$Shape|null;
          data?: quorate.PeerData.$Shape|null;
          received?: quorate.PeerReceived.$Shape|null;
          goodbye?: quorate.PeerGoodbye.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ kind?: undefined; hello?: null; data?: null; received?: null; goodbye?: null }|{ kind?: "hello"; hello: quorate.PeerHello.$Shape; data?: null; received?: null; goodbye?: null }|{ kind?: "data"; hello?: null; data: quorate.PeerData.$Shape; received?: null; goodbye?: null }|{ kind?: "received"; hello?: null; data?: null; received: quorate.PeerReceived.$Shape; goodbye?: null }|{ kind?: "goodbye"; hello?: null; data?: null; received?: null; goodbye: quorate.PeerGoodbye.$Shape })
        );
    }

    interface IPeerHello extends quorate.PeerHello.$Properties {
    }

    class PeerHello {
        constructor(properties?: quorate.PeerHello.$Properties);
        $unknowns?: Uint8Array[];
        major: number;
        minor: number;
        cluster: string;
        node: string;
        incarnation: number;
        stream: number;
        peerIncarnation: number;
        peerStream: number;
        received: number;
        static encode(message: quorate.PeerHello.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.PeerHello & quorate.PeerHello.$Shape;
    }

    namespace PeerHello {
        interface $Properties {
            major?: (number|null);
            minor?: (number|null);
            cluster?: (string|null);
            node?: (string|null);
            incarnation?: (number|null);
            stream?: (number|null);
            peerIncarnation?: (number|null);
            peerStream?: (number|null);
            received?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.PeerHello.$Properties;
    }

    interface IPeerData extends quorate.PeerData.$Properties {
    }

    class PeerData {
        constructor(properties?: quorate.PeerData.$Properties);
        $unknowns?: Uint8Array[];
        number: number;
        message: Uint8Array;
        static encode(message: quorate.PeerData.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.PeerData & quorate.PeerData.$Shape;
    }

    namespace PeerData {
        interface $Properties {
            number?: (number|null);
            message?: (Uint8Array|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.PeerData.$Properties;
    }

    interface IPeerReceived extends quorate.PeerReceived.$Properties {
    }

    class PeerReceived {
        constructor(properties?: quorate.PeerReceived.$Properties);
        $unknowns?: Uint8Array[];
        number: number;
        static encode(message: quorate.PeerReceived.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.PeerReceived & quorate.PeerReceived.$Shape;
    }

    namespace PeerReceived {
        interface $Properties {
            number?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.PeerReceived.$Properties;
    }

    interface IPeerGoodbye extends quorate.PeerGoodbye.$Properties {
    }

    class PeerGoodbye {
        constructor(properties?: quorate.PeerGoodbye.$Properties);
        $unknowns?: Uint8Array[];
        reason: string;
        static encode(message: quorate.PeerGoodbye.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.PeerGoodbye & quorate.PeerGoodbye.$Shape;
    }

    namespace PeerGoodbye {
        interface $Properties {
            reason?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.PeerGoodbye.$Properties;
    }

    interface IPeerMessage extends quorate.PeerMessage.$Properties {
    }

    class PeerMessage {
        constructor(properties?: quorate.PeerMessage.$Properties);
        $unknowns?: Uint8Array[];
        propose?: (quorate.Propose.$Properties|null);
        promise?: (quorate.Promise.$Properties|null);
        refuse?: (quorate.Refuse.$Properties|null);
        install?: (quorate.Install.$Properties|null);
        leave?: (quorate.Leave.$Properties|null);
        report?: (quorate.Report.$Properties|null);
        fetchRevision?: (quorate.FetchRevision.$Properties|null);
        revision?: (quorate.RevisionMessage.$Properties|null);
        fetchTable?: (quorate.ViewOnly.$Properties|null);
        table?: (quorate.Table.$Properties|null);
        snapshot?: (quorate.Snapshot.$Properties|null);
        changeStatus?: (quorate.ChangeStatus.$Properties|null);
        writeRevision?: (quorate.WriteRevision.$Properties|null);
        acknowledge?: (quorate.Acknowledge.$Properties|null);
        recovered?: (quorate.Recovered.$Properties|null);
        execute?: (quorate.Execute.$Properties|null);
        cancel?: (quorate.Cancel.$Properties|null);
        executed?: (quorate.Executed.$Properties|null);
        executeFence?: (quorate.ExecuteFence.$Properties|null);
        executedFence?: (quorate.ExecutedFence.$Properties|null);
        request?: (quorate.PeerRequest.$Properties|null);
        response?: (quorate.PeerResponse.$Properties|null);
        requestShutdown?: (quorate.ViewOnly.$Properties|null);
        grantShutdown?: (quorate.ViewOnly.$Properties|null);
        tellRevision?: (quorate.TellRevision.$Properties|null);
        journal?: (quorate.JournalEntries.$Properties|null);
        journalSpans?: (quorate.JournalSpans.$Properties|null);
        fetchJournal?: (quorate.JournalSpans.$Properties|null);
        fetchedJournal?: (quorate.JournalEntries.$Properties|null);
        journalNotes?: (quorate.JournalNotes.$Properties|null);
        tellFenced?: (quorate.TellFenced.$Properties|null);
        guarded?: (quorate.Guarded.$Properties|null);
        kind?: ("propose"|"promise"|"refuse"|"install"|"leave"|"report"|"fetchRevision"|"revision"|"fetchTable"|"table"|"snapshot"|"changeStatus"|"writeRevision"|"acknowledge"|"recovered"|"execute"|"cancel"|"executed"|"executeFence"|"executedFence"|"request"|"response"|"requestShutdown"|"grantShutdown"|"tellRevision"|"journal"|"journalSpans"|"fetchJournal"|"fetchedJournal"|"journalNotes"|"tellFenced"|"guarded");
        static encode(message: quorate.PeerMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.PeerMessage & quorate.PeerMessage.$Shape;
    }

    namespace PeerMessage {
        interface $Properties {
            propose?: (quorate.Propose.$Properties|null);
            promise?: (quorate.Promise.$Properties|null);
            refuse?: (quorate.Refuse.$Properties|null);
            install?: (quorate.Install.$Properties|null);
            leave?: (quorate.Leave.$Properties|null);
            report?: (quorate.Report.$Properties|null);
            fetchRevision?: (quorate.FetchRevision.$Properties|null);
            revision?: (quorate.RevisionMessage.$Properties|null);
            fetchTable?: (quorate.ViewOnly.$Properties|null);
            table?: (quorate.Table.$Properties|null);
            snapshot?: (quorate.Snapshot.$Properties|null);
            changeStatus?: (quorate.ChangeStatus.$Properties|null);
            writeRevision?: (quorate.WriteRevision.$Properties|null);
            acknowledge?: (quorate.Acknowledge.$Properties|null);
            recovered?: (quorate.Recovered.$Properties|null);
            execute?: (quorate.Execute.$Properties|null);
            cancel?: (quorate.Cancel.$Properties|null);
            executed?: (quorate.Executed.$Properties|null);
            executeFence?: (quorate.ExecuteFence.$Properties|null);
            executedFence?: (quorate.ExecutedFence.$Properties|null);
            request?: (quorate.PeerRequest.$Properties|null);
            response?: (quorate.PeerResponse.$Properties|null);
            requestShutdown?: (quorate.ViewOnly.$Properties|null);
            grantShutdown?: (quorate.ViewOnly.$Properties|null);
            tellRevision?: (quorate.TellRevision.$Properties|null);
            journal?: (quorate.JournalEntries.$Properties|null);
            journalSpans?: (quorate.JournalSpans.$Properties|null);
            fetchJournal?: (quorate.JournalSpans.$Properties|null);
            fetchedJournal?: (quorate.JournalEntries.$Properties|null);
            journalNotes?: (quorate.JournalNotes.$Properties|null);
            tellFenced?: (quorate.TellFenced.$Properties|null);
            guarded?: (quorate.Guarded.$Properties|null);
            kind?: ("propose"|"promise"|"refuse"|"install"|"leave"|"report"|"fetchRevision"|"revision"|"fetchTable"|"table"|"snapshot"|"changeStatus"|"writeRevision"|"acknowledge"|"recovered"|"execute"|"cancel"|"executed"|"executeFence"|"executedFence"|"request"|"response"|"requestShutdown"|"grantShutdown"|"tellRevision"|"journal"|"journalSpans"|"fetchJournal"|"fetchedJournal"|"journalNotes"|"tellFenced"|"guarded");
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          propose?: quorate.Propose.$Shape|null;
          promise?: quorate.Promise.$Shape|null;
          refuse?: quorate.Refuse.$Shape|null;
          install?: quorate.Install.$Shape|null;
          leave?: quorate.Leave.$Shape|null;
          report?: quorate.Report.$Shape|null;
          fetchRevision?: quorate.FetchRevision.$Shape|null;
          revision?: quorate.RevisionMessage.$Shape|null;
          fetchTable?: quorate.ViewOnly.$Shape|null;
          table?: quorate.Table.$Shape|null;
          snapshot?: quorate.Snapshot.$Shape|null;
          changeStatus?: quorate.ChangeStatus.$Shape|null;
          writeRevision?: quorate.WriteRevision.$Shape|null;
          acknowledge?: quorate.Acknowledge.$Shape|null;
          recovered?: quorate.Recovered.$Shape|null;
          execute?: quorate.Execute.$Shape|null;
          cancel?: quorate.Cancel.$Shape|null;
          executed?: quorate.Executed.$Shape|null;
          executeFence?: quorate.ExecuteFence.$Shape|null;
          executedFence?: quorate.ExecutedFence.$Shape|null;
          request?: quorate.PeerRequest.$Shape|null;
          response?: quorate.PeerResponse.$Shape|null;
          requestShutdown?: quorate.ViewOnly.$Shape|null;
          grantShutdown?: quorate.ViewOnly.$Shape|null;
          tellRevision?: quorate.TellRevision.$Shape|null;
          journal?: quorate.JournalEntries.$Shape|null;
          journalSpans?: quorate.JournalSpans.$Shape|null;
          fetchJournal?: quorate.JournalSpans.$Shape|null;
          fetchedJournal?: quorate.JournalEntries.$Shape|null;
          journalNotes?: quorate.JournalNotes.$Shape|null;
          tellFenced?: quorate.TellFenced.$Shape|null;
          guarded?: quorate.Guarded.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ kind?: undefined; propose?: null; promise?: null; refuse?: null; install?: null; leave?: null; report?: null; fetchRevision?: null; revision?: null; fetchTable?: null; table?: null; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered?: null; execute?: null; cancel?: null; executed?: null; executeFence?: null; executedFence?: null; request?: null; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "propose"; propose: quorate.Propose.$Shape; promise?: null; refuse?: null; install?: null; leave?: null; report?: null; fetchRevision?: null; revision?: null; fetchTable?: null; table?: null; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered?: null; execute?: null; cancel?: null; executed?: null; executeFence?: null; executedFence?: null; request?: null; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "promise"; propose?: null; promise: quorate.Promise.$Shape; refuse?: null; install?: null; leave?: null; report?: null; fetchRevision?: null; revision?: null; fetchTable?: null; table?: null; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered?: null; execute?: null; cancel?: null; executed?: null; executeFence?: null; executedFence?: null; request?: null; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "refuse"; propose?: null; promise?: null; refuse: quorate.Refuse.$Shape; install?: null; leave?: null; report?: null; fetchRevision?: null; revision?: null; fetchTable?: null; table?: null; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered?: null; execute?: null; cancel?: null; executed?: null; executeFence?: null; executedFence?: null; request?: null; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "install"; propose?: null; promise?: null; refuse?: null; install: quorate.Install.$Shape; leave?: null; report?: null; fetchRevision?: null; revision?: null; fetchTable?: null; table?: null; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered?: null; execute?: null; cancel?: null; executed?: null; executeFence?: null; executedFence?: null; request?: null; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "leave"; propose?: null; promise?: null; refuse?: null; install?: null; leave: quorate.Leave.$Shape; report?: null; fetchRevision?: null; revision?: null; fetchTable?: null; table?: null; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered?: null; execute?: null; cancel?: null; executed?: null; executeFence?: null; executedFence?: null; request?: null; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "report"; propose?: null; promise?: null; refuse?: null; install?: null; leave?: null; report: quorate.Report.$Shape; fetchRevision?: null; revision?: null; fetchTable?: null; table?: null; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered?: null; execute?: null; cancel?: null; executed?: null; executeFence?: null; executedFence?: null; request?: null; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "fetchRevision"; propose?: null; promise?: null; refuse?: null; install?: null; leave?: null; report?: null; fetchRevision: quorate.FetchRevision.$Shape; revision?: null; fetchTable?: null; table?: null; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered?: null; execute?: null; cancel?: null; executed?: null; executeFence?: null; executedFence?: null; request?: null; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "revision"; propose?: null; promise?: null; refuse?: null; install?: null; leave?: null; report?: null; fetchRevision?: null; revision: quorate.RevisionMessage.$Shape; fetchTable?: null; table?: null; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered?: null; execute?: null; cancel?: null; executed?: null; executeFence?: null; executedFence?: null; request?: null; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "fetchTable"; propose?: null; promise?: null; refuse?: null; install?: null; leave?: null; report?: null; fetchRevision?: null; revision?: null; fetchTable: quorate.ViewOnly.$Shape; table?: null; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered?: null; execute?: null; cancel?: null; executed?: null; executeFence?: null; executedFence?: null; request?: null; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "table"; propose?: null; promise?: null; refuse?: null; install?: null; leave?: null; report?: null; fetchRevision?: null; revision?: null; fetchTable?: null; table: quorate.Table.$Shape; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered?: null; execute?: null; cancel?: null; executed?: null; executeFence?: null; executedFence?: null; request?: null; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "snapshot"; propose?: null; promise?: null; refuse?: null; install?: null; leave?: null; report?: null; fetchRevision?: null; revision?: null; fetchTable?: null; table?: null; snapshot: quorate.Snapshot.$Shape; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered?: null; execute?: null; cancel?: null; executed?: null; executeFence?: null; executedFence?: null; request?: null; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "changeStatus"; propose?: null; promise?: null; refuse?: null; install?: null; leave?: null; report?: null; fetchRevision?: null; revision?: null; fetchTable?: null; table?: null; snapshot?: null; changeStatus: quorate.ChangeStatus.$Shape; writeRevision?: null; acknowledge?: null; recovered?: null; execute?: null; cancel?: null; executed?: null; executeFence?: null; executedFence?: null; request?: null; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "writeRevision"; propose?: null; promise?: null; refuse?: null; install?: null; leave?: null; report?: null; fetchRevision?: null; revision?: null; fetchTable?: null; table?: null; snapshot?: null; changeStatus?: null; writeRevision: quorate.WriteRevision.$Shape; acknowledge?: null; recovered?: null; execute?: null; cancel?: null; executed?: null; executeFence?: null; executedFence?: null; request?: null; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "acknowledge"; propose?: null; promise?: null; refuse?: null; install?: null; leave?: null; report?: null; fetchRevision?: null; revision?: null; fetchTable?: null; table?: null; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge: quorate.Acknowledge.$Shape; recovered?: null; execute?: null; cancel?: null; executed?: null; executeFence?: null; executedFence?: null; request?: null; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "recovered"; propose?: null; promise?: null; refuse?: null; install?: null; leave?: null; report?: null; fetchRevision?: null; revision?: null; fetchTable?: null; table?: null; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered: quorate.Recovered.$Shape; execute?: null; cancel?: null; executed?: null; executeFence?: null; executedFence?: null; request?: null; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "execute"; propose?: null; promise?: null; refuse?: null; install?: null; leave?: null; report?: null; fetchRevision?: null; revision?: null; fetchTable?: null; table?: null; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered?: null; execute: quorate.Execute.$Shape; cancel?: null; executed?: null; executeFence?: null; executedFence?: null; request?: null; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "cancel"; propose?: null; promise?: null; refuse?: null; install?: null; leave?: null; report?: null; fetchRevision?: null; revision?: null; fetchTable?: null; table?: null; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered?: null; execute?: null; cancel: quorate.Cancel.$Shape; executed?: null; executeFence?: null; executedFence?: null; request?: null; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "executed"; propose?: null; promise?: null; refuse?: null; install?: null; leave?: null; report?: null; fetchRevision?: null; revision?: null; fetchTable?: null; table?: null; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered?: null; execute?: null; cancel?: null; executed: quorate.Executed.$Shape; executeFence?: null; executedFence?: null; request?: null; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "executeFence"; propose?: null; promise?: null; refuse?: null; install?: null; leave?: null; report?: null; fetchRevision?: null; revision?: null; fetchTable?: null; table?: null; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered?: null; execute?: null; cancel?: null; executed?: null; executeFence: quorate.ExecuteFence.$Shape; executedFence?: null; request?: null; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "executedFence"; propose?: null; promise?: null; refuse?: null; install?: null; leave?: null; report?: null; fetchRevision?: null; revision?: null; fetchTable?: null; table?: null; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered?: null; execute?: null; cancel?: null; executed?: null; executeFence?: null; executedFence: quorate.ExecutedFence.$Shape; request?: null; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "request"; propose?: null; promise?: null; refuse?: null; install?: null; leave?: null; report?: null; fetchRevision?: null; revision?: null; fetchTable?: null; table?: null; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered?: null; execute?: null; cancel?: null; executed?: null; executeFence?: null; executedFence?: null; request: quorate.PeerRequest.$Shape; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "response"; propose?: null; promise?: null; refuse?: null; install?: null; leave?: null; report?: null; fetchRevision?: null; revision?: null; fetchTable?: null; table?: null; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered?: null; execute?: null; cancel?: null; executed?: null; executeFence?: null; executedFence?: null; request?: null; response: quorate.PeerResponse.$Shape; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "requestShutdown"; propose?: null; promise?: null; refuse?: null; install?: null; leave?: null; report?: null; fetchRevision?: null; revision?: null; fetchTable?: null; table?: null; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered?: null; execute?: null; cancel?: null; executed?: null; executeFence?: null; executedFence?: null; request?: null; response?: null; requestShutdown: quorate.ViewOnly.$Shape; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "grantShutdown"; propose?: null; promise?: null; refuse?: null; install?: null; leave?: null; report?: null; fetchRevision?: null; revision?: null; fetchTable?: null; table?: null; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered?: null; execute?: null; cancel?: null; executed?: null; executeFence?: null; executedFence?: null; request?: null; response?: null; requestShutdown?: null; grantShutdown: quorate.ViewOnly.$Shape; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "tellRevision"; propose?: null; promise?: null; refuse?: null; install?: null; leave?: null; report?: null; fetchRevision?: null; revision?: null; fetchTable?: null; table?: null; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered?: null; execute?: null; cancel?: null; executed?: null; executeFence?: null; executedFence?: null; request?: null; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision: quorate.TellRevision.$Shape; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "journal"; propose?: null; promise?: null; refuse?: null; install?: null; leave?: null; report?: null; fetchRevision?: null; revision?: null; fetchTable?: null; table?: null; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered?: null; execute?: null; cancel?: null; executed?: null; executeFence?: null; executedFence?: null; request?: null; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal: quorate.JournalEntries.$Shape; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "journalSpans"; propose?: null; promise?: null; refuse?: null; install?: null; leave?: null; report?: null; fetchRevision?: null; revision?: null; fetchTable?: null; table?: null; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered?: null; execute?: null; cancel?: null; executed?: null; executeFence?: null; executedFence?: null; request?: null; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans: quorate.JournalSpans.$Shape; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "fetchJournal"; propose?: null; promise?: null; refuse?: null; install?: null; leave?: null; report?: null; fetchRevision?: null; revision?: null; fetchTable?: null; table?: null; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered?: null; execute?: null; cancel?: null; executed?: null; executeFence?: null; executedFence?: null; request?: null; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal: quorate.JournalSpans.$Shape; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "fetchedJournal"; propose?: null; promise?: null; refuse?: null; install?: null; leave?: null; report?: null; fetchRevision?: null; revision?: null; fetchTable?: null; table?: null; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered?: null; execute?: null; cancel?: null; executed?: null; executeFence?: null; executedFence?: null; request?: null; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal: quorate.JournalEntries.$Shape; journalNotes?: null; tellFenced?: null; guarded?: null }|{ kind?: "journalNotes"; propose?: null; promise?: null; refuse?: null; install?: null; leave?: null; report?: null; fetchRevision?: null; revision?: null; fetchTable?: null; table?: null; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered?: null; execute?: null; cancel?: null; executed?: null; executeFence?: null; executedFence?: null; request?: null; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes: quorate.JournalNotes.$Shape; tellFenced?: null; guarded?: null }|{ kind?: "tellFenced"; propose?: null; promise?: null; refuse?: null; install?: null; leave?: null; report?: null; fetchRevision?: null; revision?: null; fetchTable?: null; table?: null; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered?: null; execute?: null; cancel?: null; executed?: null; executeFence?: null; executedFence?: null; request?: null; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced: quorate.TellFenced.$Shape; guarded?: null }|{ kind?: "guarded"; propose?: null; promise?: null; refuse?: null; install?: null; leave?: null; report?: null; fetchRevision?: null; revision?: null; fetchTable?: null; table?: null; snapshot?: null; changeStatus?: null; writeRevision?: null; acknowledge?: null; recovered?: null; execute?: null; cancel?: null; executed?: null; executeFence?: null; executedFence?: null; request?: null; response?: null; requestShutdown?: null; grantShutdown?: null; tellRevision?: null; journal?: null; journalSpans?: null; fetchJournal?: null; fetchedJournal?: null; journalNotes?: null; tellFenced?: null; guarded: quorate.Guarded.$Shape })
        );
    }

    interface IGuarded extends quorate.Guarded.$Properties {
    }

    class Guarded {
        constructor(properties?: quorate.Guarded.$Properties);
        $unknowns?: Uint8Array[];
        view?: (quorate.ViewId.$Properties|null);
        watchdogMs: number;
        static encode(message: quorate.Guarded.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Guarded & quorate.Guarded.$Shape;
    }

    namespace Guarded {
        interface $Properties {
            view?: (quorate.ViewId.$Properties|null);
            watchdogMs?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.Guarded.$Properties;
    }

    interface IPropose extends quorate.Propose.$Properties {
    }

    class Propose {
        constructor(properties?: quorate.Propose.$Properties);
        $unknowns?: Uint8Array[];
        view?: (quorate.ViewId.$Properties|null);
        members: quorate.Member.$Properties[];
        static encode(message: quorate.Propose.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Propose & quorate.Propose.$Shape;
    }

    namespace Propose {
        interface $Properties {
            view?: (quorate.ViewId.$Properties|null);
            members?: (quorate.Member.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.Propose.$Properties;
    }

    interface IPromise extends quorate.Promise.$Properties {
    }

    class Promise {
        constructor(properties?: quorate.Promise.$Properties);
        $unknowns?: Uint8Array[];
        view?: (quorate.ViewId.$Properties|null);
        allSeen: boolean;
        static encode(message: quorate.Promise.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Promise & quorate.Promise.$Shape;
    }

    namespace Promise {
        interface $Properties {
            view?: (quorate.ViewId.$Properties|null);
            allSeen?: (boolean|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.Promise.$Properties;
    }

    interface IRefuse extends quorate.Refuse.$Properties {
    }

    class Refuse {
        constructor(properties?: quorate.Refuse.$Properties);
        $unknowns?: Uint8Array[];
        view?: (quorate.ViewId.$Properties|null);
        promised: number;
        static encode(message: quorate.Refuse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Refuse & quorate.Refuse.$Shape;
    }

    namespace Refuse {
        interface $Properties {
            view?: (quorate.ViewId.$Properties|null);
            promised?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.Refuse.$Properties;
    }

    interface IInstall extends quorate.Install.$Properties {
    }

    class Install {
        constructor(properties?: quorate.Install.$Properties);
        $unknowns?: Uint8Array[];
        view?: (quorate.ViewId.$Properties|null);
        members: quorate.Member.$Properties[];
        allSeen: boolean;
        static encode(message: quorate.Install.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Install & quorate.Install.$Shape;
    }

    namespace Install {
        interface $Properties {
            view?: (quorate.ViewId.$Properties|null);
            members?: (quorate.Member.$Properties[]|null);
            allSeen?: (boolean|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.Install.$Properties;
    }

    interface ILeave extends quorate.Leave.$Properties {
    }

    class Leave {
        constructor(properties?: quorate.Leave.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: quorate.Leave.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Leave & quorate.Leave.$Shape;
    }

    namespace Leave {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.Leave.$Properties;
    }

    interface ITellFenced extends quorate.TellFenced.$Properties {
    }

    class TellFenced {
        constructor(properties?: quorate.TellFenced.$Properties);
        $unknowns?: Uint8Array[];
        incarnation: number;
        static encode(message: quorate.TellFenced.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.TellFenced & quorate.TellFenced.$Shape;
    }

    namespace TellFenced {
        interface $Properties {
            incarnation?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.TellFenced.$Properties;
    }

    interface ITellRevision extends quorate.TellRevision.$Properties {
    }

    class TellRevision {
        constructor(properties?: quorate.TellRevision.$Properties);
        $unknowns?: Uint8Array[];
        revision?: (quorate.Revision.$Properties|null);
        static encode(message: quorate.TellRevision.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.TellRevision & quorate.TellRevision.$Shape;
    }

    namespace TellRevision {
        interface $Properties {
            revision?: (quorate.Revision.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          revision?: quorate.Revision.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IReport extends quorate.Report.$Properties {
    }

    class Report {
        constructor(properties?: quorate.Report.$Properties);
        $unknowns?: Uint8Array[];
        view?: (quorate.ViewId.$Properties|null);
        report?: (quorate.MemberReport.$Properties|null);
        static encode(message: quorate.Report.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Report & quorate.Report.$Shape;
    }

    namespace Report {
        interface $Properties {
            view?: (quorate.ViewId.$Properties|null);
            report?: (quorate.MemberReport.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.Report.$Properties;
    }

    enum Memory {
        MEMORY_UNSPECIFIED = 0,
        MEMORY_WHOLE = 1,
        MEMORY_BLANK = 2,
        MEMORY_DAMAGED = 3
    }

    interface IRecovered extends quorate.Recovered.$Properties {
    }

    class Recovered {
        constructor(properties?: quorate.Recovered.$Properties);
        $unknowns?: Uint8Array[];
        view?: (quorate.ViewId.$Properties|null);
        number: number;
        static encode(message: quorate.Recovered.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Recovered & quorate.Recovered.$Shape;
    }

    namespace Recovered {
        interface $Properties {
            view?: (quorate.ViewId.$Properties|null);
            number?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.Recovered.$Properties;
    }

    interface IMemberReport extends quorate.MemberReport.$Properties {
    }

    class MemberReport {
        constructor(properties?: quorate.MemberReport.$Properties);
        $unknowns?: Uint8Array[];
        revision?: (quorate.RevisionVersion.$Properties|null);
        versions: quorate.RevisionVersion.$Properties[];
        memory: quorate.Memory;
        damage: string[];
        own?: (quorate.NodeStatus.$Properties|null);
        tableView?: (quorate.ViewId.$Properties|null);
        tableNumber: number;
        endings: quorate.Ending.$Properties[];
        highestCallId: number;
        static encode(message: quorate.MemberReport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.MemberReport & quorate.MemberReport.$Shape;
    }

    namespace MemberReport {
        interface $Properties {
            revision?: (quorate.RevisionVersion.$Properties|null);
            versions?: (quorate.RevisionVersion.$Properties[]|null);
            memory?: (quorate.Memory|null);
            damage?: (string[]|null);
            own?: (quorate.NodeStatus.$Properties|null);
            tableView?: (quorate.ViewId.$Properties|null);
            tableNumber?: (number|null);
            endings?: (quorate.Ending.$Properties[]|null);
            highestCallId?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.MemberReport.$Properties;
    }

    interface IEnding extends quorate.Ending.$Properties {
    }

    class Ending {
        constructor(properties?: quorate.Ending.$Properties);
        $unknowns?: Uint8Array[];
        node: string;
        incarnation: number;
        agoMs: number;
        static encode(message: quorate.Ending.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Ending & quorate.Ending.$Shape;
    }

    namespace Ending {
        interface $Properties {
            node?: (string|null);
            incarnation?: (number|null);
            agoMs?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.Ending.$Properties;
    }

    interface IFetchRevision extends quorate.FetchRevision.$Properties {
    }

    class FetchRevision {
        constructor(properties?: quorate.FetchRevision.$Properties);
        $unknowns?: Uint8Array[];
        view?: (quorate.ViewId.$Properties|null);
        version?: (quorate.RevisionVersion.$Properties|null);
        static encode(message: quorate.FetchRevision.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.FetchRevision & quorate.FetchRevision.$Shape;
    }

    namespace FetchRevision {
        interface $Properties {
            view?: (quorate.ViewId.$Properties|null);
            version?: (quorate.RevisionVersion.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.FetchRevision.$Properties;
    }

    interface IRevisionMessage extends quorate.RevisionMessage.$Properties {
    }

    class RevisionMessage {
        constructor(properties?: quorate.RevisionMessage.$Properties);
        $unknowns?: Uint8Array[];
        view?: (quorate.ViewId.$Properties|null);
        revision?: (quorate.Revision.$Properties|null);
        static encode(message: quorate.RevisionMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.RevisionMessage & quorate.RevisionMessage.$Shape;
    }

    namespace RevisionMessage {
        interface $Properties {
            view?: (quorate.ViewId.$Properties|null);
            revision?: (quorate.Revision.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          view?: quorate.ViewId.$Shape|null;
          revision?: quorate.Revision.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface ITable extends quorate.Table.$Properties {
    }

    class Table {
        constructor(properties?: quorate.Table.$Properties);
        $unknowns?: Uint8Array[];
        view?: (quorate.ViewId.$Properties|null);
        table?: (quorate.ClusterStatus.$Properties|null);
        static encode(message: quorate.Table.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Table & quorate.Table.$Shape;
    }

    namespace Table {
        interface $Properties {
            view?: (quorate.ViewId.$Properties|null);
            table?: (quorate.ClusterStatus.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          view?: quorate.ViewId.$Shape|null;
          table?: quorate.ClusterStatus.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface ISnapshot extends quorate.Snapshot.$Properties {
    }

    class Snapshot {
        constructor(properties?: quorate.Snapshot.$Properties);
        $unknowns?: Uint8Array[];
        view?: (quorate.ViewId.$Properties|null);
        number: number;
        table?: (quorate.ClusterStatus.$Properties|null);
        static encode(message: quorate.Snapshot.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Snapshot & quorate.Snapshot.$Shape;
    }

    namespace Snapshot {
        interface $Properties {
            view?: (quorate.ViewId.$Properties|null);
            number?: (number|null);
            table?: (quorate.ClusterStatus.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          view?: quorate.ViewId.$Shape|null;
          number?: number|null;
          table?: quorate.ClusterStatus.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IChangeStatus extends quorate.ChangeStatus.$Properties {
    }

    class ChangeStatus {
        constructor(properties?: quorate.ChangeStatus.$Properties);
        $unknowns?: Uint8Array[];
        view?: (quorate.ViewId.$Properties|null);
        number: number;
        changes: quorate.StatusChange.$Properties[];
        static encode(message: quorate.ChangeStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ChangeStatus & quorate.ChangeStatus.$Shape;
    }

    namespace ChangeStatus {
        interface $Properties {
            view?: (quorate.ViewId.$Properties|null);
            number?: (number|null);
            changes?: (quorate.StatusChange.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          view?: quorate.ViewId.$Shape|null;
          number?: number|null;
          changes?: quorate.StatusChange.$Shape[]|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IStatusChange extends quorate.StatusChange.$Properties {
    }

    class StatusChange {
        constructor(properties?: quorate.StatusChange.$Properties);
        $unknowns?: Uint8Array[];
        operation?: (quorate.OperationChange.$Properties|null);
        forgetOperations?: (quorate.ForgetOperationsChange.$Properties|null);
        attributes?: (quorate.AttributesRequest.$Properties|null);
        node?: (quorate.NodeChange.$Properties|null);
        fencing?: (quorate.FencingChange.$Properties|null);
        wishes?: (quorate.WishesChange.$Properties|null);
        quorum?: (quorate.QuorumChange.$Properties|null);
        watchdog?: (quorate.WatchdogChange.$Properties|null);
        kind?: ("operation"|"forgetOperations"|"attributes"|"node"|"fencing"|"wishes"|"quorum"|"watchdog");
        static encode(message: quorate.StatusChange.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.StatusChange & quorate.StatusChange.$Shape;
    }

    namespace StatusChange {
        interface $Properties {
            operation?: (quorate.OperationChange.$Properties|null);
            forgetOperations?: (quorate.ForgetOperationsChange.$Properties|null);
            attributes?: (quorate.AttributesRequest.$Properties|null);
            node?: (quorate.NodeChange.$Properties|null);
            fencing?: (quorate.FencingChange.$Properties|null);
            wishes?: (quorate.WishesChange.$Properties|null);
            quorum?: (quorate.QuorumChange.$Properties|null);
            watchdog?: (quorate.WatchdogChange.$Properties|null);
            kind?: ("operation"|"forgetOperations"|"attributes"|"node"|"fencing"|"wishes"|"quorum"|"watchdog");
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          operation?: quorate.OperationChange.$Shape|null;
          forgetOperations?: quorate.ForgetOperationsChange.$Shape|null;
          attributes?: quorate.AttributesRequest.$Shape|null;
          node?: quorate.NodeChange.$Shape|null;
          fencing?: quorate.FencingChange.$Shape|null;
          wishes?: quorate.WishesChange.$Shape|null;
          quorum?: quorate.QuorumChange.$Shape|null;
          watchdog?: quorate.WatchdogChange.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ kind?: undefined; operation?: null; forgetOperations?: null; attributes?: null; node?: null; fencing?: null; wishes?: null; quorum?: null; watchdog?: null }|{ kind?: "operation"; operation: quorate.OperationChange.$Shape; forgetOperations?: null; attributes?: null; node?: null; fencing?: null; wishes?: null; quorum?: null; watchdog?: null }|{ kind?: "forgetOperations"; operation?: null; forgetOperations: quorate.ForgetOperationsChange.$Shape; attributes?: null; node?: null; fencing?: null; wishes?: null; quorum?: null; watchdog?: null }|{ kind?: "attributes"; operation?: null; forgetOperations?: null; attributes: quorate.AttributesRequest.$Shape; node?: null; fencing?: null; wishes?: null; quorum?: null; watchdog?: null }|{ kind?: "node"; operation?: null; forgetOperations?: null; attributes?: null; node: quorate.NodeChange.$Shape; fencing?: null; wishes?: null; quorum?: null; watchdog?: null }|{ kind?: "fencing"; operation?: null; forgetOperations?: null; attributes?: null; node?: null; fencing: quorate.FencingChange.$Shape; wishes?: null; quorum?: null; watchdog?: null }|{ kind?: "wishes"; operation?: null; forgetOperations?: null; attributes?: null; node?: null; fencing?: null; wishes: quorate.WishesChange.$Shape; quorum?: null; watchdog?: null }|{ kind?: "quorum"; operation?: null; forgetOperations?: null; attributes?: null; node?: null; fencing?: null; wishes?: null; quorum: quorate.QuorumChange.$Shape; watchdog?: null }|{ kind?: "watchdog"; operation?: null; forgetOperations?: null; attributes?: null; node?: null; fencing?: null; wishes?: null; quorum?: null; watchdog: quorate.WatchdogChange.$Shape })
        );
    }

    interface IWatchdogChange extends quorate.WatchdogChange.$Properties {
    }

    class WatchdogChange {
        constructor(properties?: quorate.WatchdogChange.$Properties);
        $unknowns?: Uint8Array[];
        node: string;
        watchdogMs: number;
        static encode(message: quorate.WatchdogChange.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.WatchdogChange & quorate.WatchdogChange.$Shape;
    }

    namespace WatchdogChange {
        interface $Properties {
            node?: (string|null);
            watchdogMs?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.WatchdogChange.$Properties;
    }

    interface IQuorumChange extends quorate.QuorumChange.$Properties {
    }

    class QuorumChange {
        constructor(properties?: quorate.QuorumChange.$Properties);
        $unknowns?: Uint8Array[];
        word?: (quorate.QuorumWord.$Properties|null);
        static encode(message: quorate.QuorumChange.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.QuorumChange & quorate.QuorumChange.$Shape;
    }

    namespace QuorumChange {
        interface $Properties {
            word?: (quorate.QuorumWord.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.QuorumChange.$Properties;
    }

    interface IOperationChange extends quorate.OperationChange.$Properties {
    }

    class OperationChange {
        constructor(properties?: quorate.OperationChange.$Properties);
        $unknowns?: Uint8Array[];
        node: string;
        key: string;
        record?: (quorate.OperationRecord.$Properties|null);
        static encode(message: quorate.OperationChange.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.OperationChange & quorate.OperationChange.$Shape;
    }

    namespace OperationChange {
        interface $Properties {
            node?: (string|null);
            key?: (string|null);
            record?: (quorate.OperationRecord.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.OperationChange.$Properties;
    }

    interface IForgetOperationsChange extends quorate.ForgetOperationsChange.$Properties {
    }

    class ForgetOperationsChange {
        constructor(properties?: quorate.ForgetOperationsChange.$Properties);
        $unknowns?: Uint8Array[];
        node: string;
        keys: string[];
        static encode(message: quorate.ForgetOperationsChange.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ForgetOperationsChange & quorate.ForgetOperationsChange.$Shape;
    }

    namespace ForgetOperationsChange {
        interface $Properties {
            node?: (string|null);
            keys?: (string[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.ForgetOperationsChange.$Properties;
    }

    interface INodeChange extends quorate.NodeChange.$Properties {
    }

    class NodeChange {
        constructor(properties?: quorate.NodeChange.$Properties);
        $unknowns?: Uint8Array[];
        node: string;
        status?: (quorate.NodeStatus.$Properties|null);
        static encode(message: quorate.NodeChange.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.NodeChange & quorate.NodeChange.$Shape;
    }

    namespace NodeChange {
        interface $Properties {
            node?: (string|null);
            status?: (quorate.NodeStatus.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.NodeChange.$Properties;
    }

    interface IFencingChange extends quorate.FencingChange.$Properties {
    }

    class FencingChange {
        constructor(properties?: quorate.FencingChange.$Properties);
        $unknowns?: Uint8Array[];
        record?: (quorate.FencingRecord.$Properties|null);
        static encode(message: quorate.FencingChange.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.FencingChange & quorate.FencingChange.$Shape;
    }

    namespace FencingChange {
        interface $Properties {
            record?: (quorate.FencingRecord.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.FencingChange.$Properties;
    }

    interface IWishesChange extends quorate.WishesChange.$Properties {
    }

    class WishesChange {
        constructor(properties?: quorate.WishesChange.$Properties);
        $unknowns?: Uint8Array[];
        wishes: quorate.Wish.$Properties[];
        static encode(message: quorate.WishesChange.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.WishesChange & quorate.WishesChange.$Shape;
    }

    namespace WishesChange {
        interface $Properties {
            wishes?: (quorate.Wish.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          wishes?: quorate.Wish.$Shape[]|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IWriteRevision extends quorate.WriteRevision.$Properties {
    }

    class WriteRevision {
        constructor(properties?: quorate.WriteRevision.$Properties);
        $unknowns?: Uint8Array[];
        view?: (quorate.ViewId.$Properties|null);
        number: number;
        revision?: (quorate.Revision.$Properties|null);
        static encode(message: quorate.WriteRevision.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.WriteRevision & quorate.WriteRevision.$Shape;
    }

    namespace WriteRevision {
        interface $Properties {
            view?: (quorate.ViewId.$Properties|null);
            number?: (number|null);
            revision?: (quorate.Revision.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          view?: quorate.ViewId.$Shape|null;
          number?: number|null;
          revision?: quorate.Revision.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IAcknowledge extends quorate.Acknowledge.$Properties {
    }

    class Acknowledge {
        constructor(properties?: quorate.Acknowledge.$Properties);
        $unknowns?: Uint8Array[];
        view?: (quorate.ViewId.$Properties|null);
        number: number;
        error: string;
        static encode(message: quorate.Acknowledge.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Acknowledge & quorate.Acknowledge.$Shape;
    }

    namespace Acknowledge {
        interface $Properties {
            view?: (quorate.ViewId.$Properties|null);
            number?: (number|null);
            error?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.Acknowledge.$Properties;
    }

    interface IExecute extends quorate.Execute.$Properties {
    }

    class Execute {
        constructor(properties?: quorate.Execute.$Properties);
        $unknowns?: Uint8Array[];
        view?: (quorate.ViewId.$Properties|null);
        callId: number;
        operation?: (quorate.OperationSpec.$Properties|null);
        expectedRc: number;
        digest: string;
        static encode(message: quorate.Execute.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Execute & quorate.Execute.$Shape;
    }

    namespace Execute {
        interface $Properties {
            view?: (quorate.ViewId.$Properties|null);
            callId?: (number|null);
            operation?: (quorate.OperationSpec.$Properties|null);
            expectedRc?: (number|null);
            digest?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.Execute.$Properties;
    }

    interface ICancel extends quorate.Cancel.$Properties {
    }

    class Cancel {
        constructor(properties?: quorate.Cancel.$Properties);
        $unknowns?: Uint8Array[];
        view?: (quorate.ViewId.$Properties|null);
        resource: string;
        operation: string;
        interval: number;
        static encode(message: quorate.Cancel.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Cancel & quorate.Cancel.$Shape;
    }

    namespace Cancel {
        interface $Properties {
            view?: (quorate.ViewId.$Properties|null);
            resource?: (string|null);
            operation?: (string|null);
            interval?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.Cancel.$Properties;
    }

    interface IExecuted extends quorate.Executed.$Properties {
    }

    class Executed {
        constructor(properties?: quorate.Executed.$Properties);
        $unknowns?: Uint8Array[];
        view?: (quorate.ViewId.$Properties|null);
        record?: (quorate.OperationRecord.$Properties|null);
        static encode(message: quorate.Executed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.Executed & quorate.Executed.$Shape;
    }

    namespace Executed {
        interface $Properties {
            view?: (quorate.ViewId.$Properties|null);
            record?: (quorate.OperationRecord.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.Executed.$Properties;
    }

    interface IExecuteFence extends quorate.ExecuteFence.$Properties {
    }

    class ExecuteFence {
        constructor(properties?: quorate.ExecuteFence.$Properties);
        $unknowns?: Uint8Array[];
        view?: (quorate.ViewId.$Properties|null);
        ticket: number;
        run?: (quorate.FenceAgentSpec.$Properties|null);
        static encode(message: quorate.ExecuteFence.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ExecuteFence & quorate.ExecuteFence.$Shape;
    }

    namespace ExecuteFence {
        interface $Properties {
            view?: (quorate.ViewId.$Properties|null);
            ticket?: (number|null);
            run?: (quorate.FenceAgentSpec.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.ExecuteFence.$Properties;
    }

    interface IExecutedFence extends quorate.ExecutedFence.$Properties {
    }

    class ExecutedFence {
        constructor(properties?: quorate.ExecutedFence.$Properties);
        $unknowns?: Uint8Array[];
        view?: (quorate.ViewId.$Properties|null);
        ticket: number;
        result?: (quorate.FenceAgentResult.$Properties|null);
        static encode(message: quorate.ExecutedFence.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ExecutedFence & quorate.ExecutedFence.$Shape;
    }

    namespace ExecutedFence {
        interface $Properties {
            view?: (quorate.ViewId.$Properties|null);
            ticket?: (number|null);
            result?: (quorate.FenceAgentResult.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.ExecutedFence.$Properties;
    }

    interface IPeerRequest extends quorate.PeerRequest.$Properties {
    }

    class PeerRequest {
        constructor(properties?: quorate.PeerRequest.$Properties);
        $unknowns?: Uint8Array[];
        view?: (quorate.ViewId.$Properties|null);
        id: number;
        author: string;
        request?: (quorate.Request.$Properties|null);
        static encode(message: quorate.PeerRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.PeerRequest & quorate.PeerRequest.$Shape;
    }

    namespace PeerRequest {
        interface $Properties {
            view?: (quorate.ViewId.$Properties|null);
            id?: (number|null);
            author?: (string|null);
            request?: (quorate.Request.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          view?: quorate.ViewId.$Shape|null;
          id?: number|null;
          author?: string|null;
          request?: quorate.Request.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IPeerResponse extends quorate.PeerResponse.$Properties {
    }

    class PeerResponse {
        constructor(properties?: quorate.PeerResponse.$Properties);
        $unknowns?: Uint8Array[];
        view?: (quorate.ViewId.$Properties|null);
        id: number;
        response?: (quorate.Response.$Properties|null);
        static encode(message: quorate.PeerResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.PeerResponse & quorate.PeerResponse.$Shape;
    }

    namespace PeerResponse {
        interface $Properties {
            view?: (quorate.ViewId.$Properties|null);
            id?: (number|null);
            response?: (quorate.Response.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          view?: quorate.ViewId.$Shape|null;
          id?: number|null;
          response?: quorate.Response.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IViewOnly extends quorate.ViewOnly.$Properties {
    }

    class ViewOnly {
        constructor(properties?: quorate.ViewOnly.$Properties);
        $unknowns?: Uint8Array[];
        view?: (quorate.ViewId.$Properties|null);
        static encode(message: quorate.ViewOnly.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.ViewOnly & quorate.ViewOnly.$Shape;
    }

    namespace ViewOnly {
        interface $Properties {
            view?: (quorate.ViewId.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.ViewOnly.$Properties;
    }

    interface IJournalEntries extends quorate.JournalEntries.$Properties {
    }

    class JournalEntries {
        constructor(properties?: quorate.JournalEntries.$Properties);
        $unknowns?: Uint8Array[];
        view?: (quorate.ViewId.$Properties|null);
        entries: quorate.JournalEntry.$Properties[];
        static encode(message: quorate.JournalEntries.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.JournalEntries & quorate.JournalEntries.$Shape;
    }

    namespace JournalEntries {
        interface $Properties {
            view?: (quorate.ViewId.$Properties|null);
            entries?: (quorate.JournalEntry.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          view?: quorate.ViewId.$Shape|null;
          entries?: quorate.JournalEntry.$Shape[]|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IJournalSpans extends quorate.JournalSpans.$Properties {
    }

    class JournalSpans {
        constructor(properties?: quorate.JournalSpans.$Properties);
        $unknowns?: Uint8Array[];
        view?: (quorate.ViewId.$Properties|null);
        spans: quorate.JournalSpan.$Properties[];
        static encode(message: quorate.JournalSpans.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.JournalSpans & quorate.JournalSpans.$Shape;
    }

    namespace JournalSpans {
        interface $Properties {
            view?: (quorate.ViewId.$Properties|null);
            spans?: (quorate.JournalSpan.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.JournalSpans.$Properties;
    }

    interface IJournalNotes extends quorate.JournalNotes.$Properties {
    }

    class JournalNotes {
        constructor(properties?: quorate.JournalNotes.$Properties);
        $unknowns?: Uint8Array[];
        view?: (quorate.ViewId.$Properties|null);
        notes: quorate.JournalNote.$Properties[];
        static encode(message: quorate.JournalNotes.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.JournalNotes & quorate.JournalNotes.$Shape;
    }

    namespace JournalNotes {
        interface $Properties {
            view?: (quorate.ViewId.$Properties|null);
            notes?: (quorate.JournalNote.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          view?: quorate.ViewId.$Shape|null;
          notes?: quorate.JournalNote.$Shape[]|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IWitnessFrame extends quorate.WitnessFrame.$Properties {
    }

    class WitnessFrame {
        constructor(properties?: quorate.WitnessFrame.$Properties);
        $unknowns?: Uint8Array[];
        hello?: (quorate.WitnessHello.$Properties|null);
        question?: (quorate.WitnessQuestion.$Properties|null);
        answer?: (quorate.WitnessAnswer.$Properties|null);
        goodbye?: (quorate.WitnessGoodbye.$Properties|null);
        kind?: ("hello"|"question"|"answer"|"goodbye");
        static encode(message: quorate.WitnessFrame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.WitnessFrame & quorate.WitnessFrame.$Shape;
    }

    namespace WitnessFrame {
        interface $Properties {
            hello?: (quorate.WitnessHello.$Properties|null);
            question?: (quorate.WitnessQuestion.$Properties|null);
            answer?: (quorate.WitnessAnswer.$Properties|null);
            goodbye?: (quorate.WitnessGoodbye.$Properties|null);
            kind?: ("hello"|"question"|"answer"|"goodbye");
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          hello?: quorate.WitnessHello.$Shape|null;
          question?: quorate.WitnessQuestion.$Shape|null;
          answer?: quorate.WitnessAnswer.$Shape|null;
          goodbye?: quorate.WitnessGoodbye.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ kind?: undefined; hello?: null; question?: null; answer?: null; goodbye?: null }|{ kind?: "hello"; hello: quorate.WitnessHello.$Shape; question?: null; answer?: null; goodbye?: null }|{ kind?: "question"; hello?: null; question: quorate.WitnessQuestion.$Shape; answer?: null; goodbye?: null }|{ kind?: "answer"; hello?: null; question?: null; answer: quorate.WitnessAnswer.$Shape; goodbye?: null }|{ kind?: "goodbye"; hello?: null; question?: null; answer?: null; goodbye: quorate.WitnessGoodbye.$Shape })
        );
    }

    interface IWitnessHello extends quorate.WitnessHello.$Properties {
    }

    class WitnessHello {
        constructor(properties?: quorate.WitnessHello.$Properties);
        $unknowns?: Uint8Array[];
        major: number;
        minor: number;
        static encode(message: quorate.WitnessHello.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.WitnessHello & quorate.WitnessHello.$Shape;
    }

    namespace WitnessHello {
        interface $Properties {
            major?: (number|null);
            minor?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.WitnessHello.$Properties;
    }

    interface IWitnessQuestion extends quorate.WitnessQuestion.$Properties {
    }

    class WitnessQuestion {
        constructor(properties?: quorate.WitnessQuestion.$Properties);
        $unknowns?: Uint8Array[];
        number: number;
        incarnation: number;
        tokenMs: number;
        leaseMs: number;
        algorithm: quorate.WitnessAlgorithm;
        tieBreaker?: (quorate.TieBreaker.$Properties|null);
        nodeIds: quorate.WitnessNodeId.$Properties[];
        view?: (quorate.View.$Properties|null);
        holds: boolean;
        revision?: (quorate.RevisionVersion.$Properties|null);
        changing: boolean;
        static encode(message: quorate.WitnessQuestion.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.WitnessQuestion & quorate.WitnessQuestion.$Shape;
    }

    namespace WitnessQuestion {
        interface $Properties {
            number?: (number|null);
            incarnation?: (number|null);
            tokenMs?: (number|null);
            leaseMs?: (number|null);
            algorithm?: (quorate.WitnessAlgorithm|null);
            tieBreaker?: (quorate.TieBreaker.$Properties|null);
            nodeIds?: (quorate.WitnessNodeId.$Properties[]|null);
            view?: (quorate.View.$Properties|null);
            holds?: (boolean|null);
            revision?: (quorate.RevisionVersion.$Properties|null);
            changing?: (boolean|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          number?: number|null;
          incarnation?: number|null;
          tokenMs?: number|null;
          leaseMs?: number|null;
          algorithm?: quorate.WitnessAlgorithm|null;
          tieBreaker?: quorate.TieBreaker.$Shape|null;
          nodeIds?: quorate.WitnessNodeId.$Shape[]|null;
          view?: quorate.View.$Shape|null;
          holds?: boolean|null;
          revision?: quorate.RevisionVersion.$Shape|null;
          changing?: boolean|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IWitnessNodeId extends quorate.WitnessNodeId.$Properties {
    }

    class WitnessNodeId {
        constructor(properties?: quorate.WitnessNodeId.$Properties);
        $unknowns?: Uint8Array[];
        name: string;
        value: number;
        static encode(message: quorate.WitnessNodeId.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.WitnessNodeId & quorate.WitnessNodeId.$Shape;
    }

    namespace WitnessNodeId {
        interface $Properties {
            name?: (string|null);
            value?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.WitnessNodeId.$Properties;
    }

    interface IWitnessAnswer extends quorate.WitnessAnswer.$Properties {
    }

    class WitnessAnswer {
        constructor(properties?: quorate.WitnessAnswer.$Properties);
        $unknowns?: Uint8Array[];
        number: number;
        verdict: quorate.WitnessVerdict;
        leaseMs: number;
        retryMs: number;
        why: string;
        static encode(message: quorate.WitnessAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.WitnessAnswer & quorate.WitnessAnswer.$Shape;
    }

    namespace WitnessAnswer {
        interface $Properties {
            number?: (number|null);
            verdict?: (quorate.WitnessVerdict|null);
            leaseMs?: (number|null);
            retryMs?: (number|null);
            why?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.WitnessAnswer.$Properties;
    }

    enum WitnessVerdict {
        WITNESS_VERDICT_UNSPECIFIED = 0,
        WITNESS_VERDICT_GRANTED = 1,
        WITNESS_VERDICT_WAIT = 2,
        WITNESS_VERDICT_REFUSED = 3,
        WITNESS_VERDICT_NOTED = 4
    }

    interface IWitnessGoodbye extends quorate.WitnessGoodbye.$Properties {
    }

    class WitnessGoodbye {
        constructor(properties?: quorate.WitnessGoodbye.$Properties);
        $unknowns?: Uint8Array[];
        reason: string;
        static encode(message: quorate.WitnessGoodbye.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): quorate.WitnessGoodbye & quorate.WitnessGoodbye.$Shape;
    }

    namespace WitnessGoodbye {
        interface $Properties {
            reason?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = quorate.WitnessGoodbye.$Properties;
    }
}
