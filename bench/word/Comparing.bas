REM Does what a list says, a line each: name, deed, draft, result, and for a comparison the older draft, as addresses of files.
REM Each line is told in a log before it is begun and when it is done, so that whoever waits knows how far it is.
Sub Work(list As String, log As String)
  Dim line As String, parts
  Dim entry As Integer
  entry = FreeFile
  Open list For Input As #entry
  Do While Not Eof(entry)
    Line Input #entry, line
    If line <> "" Then
      parts = Split(line, Chr(9))
      Tell log, "begun" & Chr(9) & parts(0)
      Tell log, Done(parts) & Chr(9) & parts(0)
    End If
  Loop
  Close #entry
  StarDesktop.terminate()
End Sub

Function Done(parts) As String
  On Error GoTo Failed
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim draft
  draft = StarDesktop.loadComponentFromURL(parts(2), "_blank", 0, hidden())
  If IsNull(draft) Then
    Done = "unopened"
    Exit Function
  End If
  Dim form As String
  form = "Text (encoded)"
  Dim helper
  helper = createUnoService("com.sun.star.frame.DispatchHelper")
  Dim none()
  Select Case parts(1)
  Case "compare"
    Dim older(1) As New com.sun.star.beans.PropertyValue
    older(0).Name = "URL"
    older(0).Value = parts(4)
    older(1).Name = "NoAcceptDialog"
    older(1).Value = True
    helper.executeDispatch(draft.CurrentController.Frame, ".uno:CompareDocuments", "", 0, older())
    form = "MS Word 2007 XML"
  Case "accept"
    helper.executeDispatch(draft.CurrentController.Frame, ".uno:AcceptAllTrackedChanges", "", 0, none())
  Case "reject"
    helper.executeDispatch(draft.CurrentController.Frame, ".uno:RejectAllTrackedChanges", "", 0, none())
  End Select
  Dim kept(1) As New com.sun.star.beans.PropertyValue
  kept(0).Name = "FilterName"
  kept(0).Value = form
  kept(1).Name = "FilterOptions"
  kept(1).Value = "UTF8"
  draft.storeToURL(parts(3), kept())
  draft.close(True)
  Done = "done"
  Exit Function
Failed:
  Done = "failed: " & Error$
End Function

Sub Tell(log As String, words As String)
  Dim entry As Integer
  entry = FreeFile
  Open log For Append As #entry
  Print #entry, words
  Close #entry
End Sub
